package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Publishes over lines that are cut at random: in both directions, by resets and closes, anywhere or about where COMPLETE
 * is made, with a receiver that takes what is complete at once or without one; again and again until there is a receipt;
 * then looks at what the receiver has.
 */
final class CutSweep {
    private static final int TRIES = 8;

    private final TestServer server;
    private final Candidate candidate;
    private final Path place;
    private final Random random;
    private long allUp;
    private long allDown;

    CutSweep(TestServer server, Candidate candidate, Path place, long seed) {
        this.server = server;
        this.candidate = candidate;
        this.place = place.resolve("sweep-" + server.name());
        this.random = new Random(seed);
    }

    /** Who publishes: a set, to a folder of a server, through a port, with a folder for what it has to remember. */
    interface Candidate {
        Outcome publish(TestServer server, int port, String below, SentSet set, Path memory) throws IOException;
    }

    SweepResult run(int runs) throws IOException {
        SweepResult result = new SweepResult(server.name());
        measure();
        for (int number = 1; number <= runs; number++) {
            one(number, result);
        }
        return result;
    }

    private void measure() throws IOException {
        Files.createDirectories(server.folder().resolve("whole"));
        SentSet set = SentSet.write(place.resolve("whole"), 0);
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            candidate.publish(server, proxy.port(), "whole", set, place.resolve("memory"));
            allUp = proxy.up();
            allDown = proxy.down();
        }
    }

    private void one(int number, SweepResult result) throws IOException {
        String below = "run-" + number;
        Path upload = Files.createDirectories(server.folder().resolve(below));
        Path taken = place.resolve(below + "-taken");
        SentSet set = SentSet.write(place.resolve(below), number);
        boolean hasty = random.nextBoolean();
        if (hasty) {
            HastyReceiver receiver = HastyReceiver.start(upload, taken);
            untilAReceipt(below, set, result);
            receiver.stop();
        } else {
            untilAReceipt(below, set, result);
        }
        result.received(below, ReceivedEpochs.in(set.files(), upload, taken));
    }

    private void untilAReceipt(String below, SentSet set, SweepResult result) throws IOException {
        Path memory = place.resolve(below + "-memory");
        for (int go = 1; go <= TRIES; go++) {
            boolean cut = go == 1 || (go < 4 && random.nextInt(3) == 0);
            try (CuttingProxy proxy = cut ? cutting() : CuttingProxy.to(server.port())) {
                Outcome outcome = candidate.publish(server, proxy.port(), below, set, memory);
                result.ended(outcome, proxy.connections());
                return;
            } catch (IOException failed) {
                result.failed(go == TRIES ? below + ": " + failed : null);
            }
        }
    }

    private CuttingProxy cutting() throws IOException {
        Cut kind = random.nextBoolean() ? Cut.RESET : Cut.CLOSE;
        boolean late = random.nextBoolean();
        if (random.nextBoolean()) {
            long from = late ? allUp - 700 : 1;
            return CuttingProxy.afterUp(server.port(), kind, random.nextLong(from, allUp));
        }
        long from = late ? allDown - 500 : 1;
        return CuttingProxy.afterDown(server.port(), kind, random.nextLong(from, allDown));
    }
}
