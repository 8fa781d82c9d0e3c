package dev.roster.benchmarks.delivery;

import dev.roster.fixtures.dropbox.DelayingProxy;
import dev.roster.internal.fixtures.servers.LoopbackServer;
import dev.roster.internal.fixtures.servers.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Delivering, ours against the sftp client of OpenSSH: the same files to the same server, in turn. From the time of
 * sending the median of connecting alone is taken, on both sides. What arrived is compared before a time is printed.
 */
final class DeliveryRace {
    private static final int ROUNDS = 5;
    private static final Duration ROUND_TRIP = Duration.ofMillis(50);

    private final Path folder;
    private final int rounds;

    private DeliveryRace(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Takes, where they are to be others, how many rounds. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        Path folder = Files.createTempDirectory("roster-race-");
        try (LoopbackServer server = LoopbackServer.start(ServerKind.OPENSSH, folder);
                DelayingProxy slow = DelayingProxy.to(server.port(), ROUND_TRIP)) {
            System.out.printf(
                    "JDK %s, %d cores, %d rounds in turn: medians (least to most); ratio: sftp's time / ours%n",
                    Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
            DeliveryRace race = new DeliveryRace(folder, rounds);
            Line far = Line.to(server, slow.port());
            race.run("200 MB, loopback", Line.to(server, server.port()), 1, 200_000_000);
            race.run("20 MB, 50 ms", far, 1, 20_000_000);
            race.run("50 files of 10 KB, 50 ms", far, 50, 10_000);
            race.channels(far, 20_000_000);
        } finally {
            Step.delete(folder);
        }
    }

    private void run(String name, Line line, int files, int bytes) throws IOException {
        Path made = Files.createTempDirectory(folder, "files");
        Race race = new Race(line, SentFiles.make(made, files, bytes), folder);
        race.run(rounds);
        System.out.println(name);
        race.print();
        Step.delete(made);
    }

    private void channels(Line line, int bytes) throws IOException {
        SentFiles files = SentFiles.make(Files.createTempDirectory(folder, "files"), 1, bytes);
        System.out.println(
                "20 MB, 50 ms, one file over several channels of one connection (sshj alone): sending; with login and opening");
        for (int channels : new int[] {1, 2, 4}) {
            Times sending = new Times();
            Step step = Step.sending(
                    line.upload(), files, () -> sending.add(new SeveralChannels(line).send(files, channels)));
            for (int round = -1; round < rounds; round++) {
                step.run(round >= 0);
            }
            System.out.printf("  %d: %s; %s%n", channels, sending, step.times());
        }
    }
}
