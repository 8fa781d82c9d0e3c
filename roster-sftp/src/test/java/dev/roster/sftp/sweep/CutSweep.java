package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Publishes over lines that are cut at random: in both directions, by resets and closes, anywhere or about where COMPLETE
 * is made, for a moment or for good, with a receiver that takes what is complete at once or without one; again and again
 * until there is a receipt; then looks at what the receiver has, and once more when nothing is under way any more.
 */
final class CutSweep {
    private static final int TRIES = 8;

    private final TestServer server;
    private final Candidate candidate;
    private final Path place;
    private final Random random;
    private final List<Run> runs = new ArrayList<>();
    private long allUp;
    private long allDown;

    CutSweep(TestServer server, Candidate candidate, Path place, long seed) {
        this.server = server;
        this.candidate = candidate;
        this.place = place.resolve("sweep-%s-%s".formatted(server.name(), candidate));
        this.random = new Random(seed);
    }

    /** A publication, and where it goes. */
    private record Run(String below, SentSet set, Path upload, Path taken, Path memory) {

        ReceivedEpochs received() throws IOException {
            return ReceivedEpochs.in(set.files(), upload, taken);
        }
    }

    SweepResult run(int times) throws IOException {
        SweepResult result = new SweepResult(server.name());
        measure();
        for (int number = 1; number <= times; number++) {
            one(runOf("run-" + number, number), result);
        }
        server.awaitQuiet();
        for (Run run : runs) {
            result.lookedAgain(run.below(), run.received());
        }
        server.wrong().forEach(what -> result.wrong("when it became complete, " + what));
        return result;
    }

    private Run runOf(String below, long seed) throws IOException {
        Path upload = Files.createDirectories(server.folder().resolve(below));
        SentSet set = SentSet.write(place.resolve(below), seed);
        server.expect(set.files());
        return new Run(below, set, upload, place.resolve(below + "-taken"), place.resolve(below + "-memory"));
    }

    private void measure() throws IOException {
        Run whole = runOf("whole", 0);
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            candidate.publish(server, proxy.port(), whole.below(), whole.set(), whole.memory());
            allUp = proxy.up();
            allDown = proxy.down();
        }
    }

    private void one(Run run, SweepResult result) throws IOException {
        runs.add(run);
        if (random.nextBoolean()) {
            HastyReceiver receiver = HastyReceiver.start(run.upload(), run.taken());
            untilAReceipt(run, result);
            if (receiver.stop() == 0) {
                result.wrong(run.below() + ": the receiver took nothing");
            }
        } else {
            untilAReceipt(run, result);
        }
        result.received(run.below(), run.received());
        if (candidate == Candidate.OURS) {
            KeptReceipts.wrong(run.memory()).forEach(what -> result.wrong(run.below() + ": " + what));
        }
    }

    private void untilAReceipt(Run run, SweepResult result) throws IOException {
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            for (int go = 1; go <= TRIES; go++) {
                proxy.heal();
                String kind = go == 1 || (go < 4 && random.nextInt(3) == 0) ? cut(proxy) : "";
                int before = proxy.cuts();
                try {
                    result.ended(publish(run, proxy));
                    return;
                } catch (IOException failed) {
                    result.failed(go == TRIES ? run.below() + ": " + failed : null);
                } finally {
                    if (proxy.cuts() > before) {
                        result.cut(kind);
                    }
                }
            }
        }
    }

    private Outcome publish(Run run, CuttingProxy proxy) throws IOException {
        Outcome outcome = candidate.publish(server, proxy.port(), run.below(), run.set(), run.memory());
        if (candidate == Candidate.OURS) {
            proxy.heal();
            Outcome again = candidate.publish(server, proxy.port(), run.below(), run.set(), run.memory());
            if (again != Outcome.ALREADY_COMMITTED) {
                throw new AssertionError("%s, and again %s".formatted(outcome, again));
            }
        }
        return outcome;
    }

    /** Makes the next connection break, and returns how. */
    private String cut(CuttingProxy proxy) {
        Cut kind = random.nextBoolean() ? Cut.RESET : Cut.CLOSE;
        boolean late = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            proxy.refuseOnceCut();
        }
        if (random.nextBoolean()) {
            proxy.cutNextAfterUp(kind, random.nextLong(late ? allUp - 700 : 1, allUp));
            return "up " + kind;
        }
        proxy.cutNextAfterDown(kind, random.nextLong(late ? allDown - 500 : 1, allDown));
        return "down " + kind;
    }
}
