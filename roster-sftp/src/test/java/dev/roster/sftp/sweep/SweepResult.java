package dev.roster.sftp.sweep;

import dev.roster.sftp.receipt.Receipt.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sweep has seen. */
final class SweepResult {
    private final String server;
    private final long start = System.nanoTime();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<String> wrong = new ArrayList<>();
    private int runs;
    private int cut;

    SweepResult(String server) {
        this.server = server;
    }

    void ended(Outcome outcome, int connections) {
        outcomes.merge(outcome, 1, Integer::sum);
        cut += Math.max(0, connections - 1);
        if (!outcome.delivered()) {
            wrong.add("ended " + outcome);
        }
    }

    /** One go failed; if it was the last one, this says with what. */
    void failed(@Nullable String forGood) {
        cut++;
        if (forGood != null) {
            wrong.add("no receipt after all, " + forGood);
        }
    }

    void received(String run, ReceivedEpochs epochs) {
        runs++;
        wrong.addAll(epochs.wrong());
        if (epochs.complete().size() != 1) {
            wrong.add("%s: %s complete epochs".formatted(run, epochs.complete().size()));
        }
    }

    int runs() {
        return runs;
    }

    int cut() {
        return cut;
    }

    /** Returns what must not be. */
    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return "%s: %s runs, %s goes that failed or were saved by another connection, outcomes %s, %s wrong, %.0f s"
                .formatted(server, runs, cut, outcomes, wrong.size(), (System.nanoTime() - start) / 1e9);
    }
}
