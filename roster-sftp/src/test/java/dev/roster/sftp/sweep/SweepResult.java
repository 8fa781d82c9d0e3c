package dev.roster.sftp.sweep;

import dev.roster.sftp.receipt.Receipt.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a sweep has seen. */
final class SweepResult {
    private final String server;
    private final long start = System.nanoTime();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> cuts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int runs;
    private int caught;
    private int failed;

    SweepResult(String server) {
        this.server = server;
    }

    /** One line was cut, in a direction and by a kind. */
    void cut(String how) {
        cuts.merge(how, 1, Integer::sum);
    }

    void ended(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
        if (!outcome.delivered()) {
            wrong.add("ended " + outcome);
        }
    }

    /** One go failed; if it was the last one, this says with what. */
    void failed(@Nullable String forGood) {
        failed++;
        if (forGood != null) {
            wrong.add("no receipt after all, " + forGood);
        }
    }

    void received(String run, ReceivedEpochs epochs) {
        List<String> found = wrong(run, epochs);
        runs++;
        caught += found.isEmpty() ? 0 : 1;
        wrong.addAll(found);
    }

    /** Nothing is under way any more: what was not wrong before must not have become it. */
    void lookedAgain(String run, ReceivedEpochs epochs) {
        wrong(run, epochs).stream().filter(what -> !wrong.contains(what)).forEach(what -> wrong.add("later, " + what));
    }

    private static List<String> wrong(String run, ReceivedEpochs epochs) {
        List<String> found = new ArrayList<>(epochs.wrong());
        if (epochs.complete().size() != 1) {
            found.add("%s: %s complete epochs".formatted(run, epochs.complete().size()));
        }
        return found;
    }

    void wrong(String what) {
        wrong.add(what);
    }

    int runs() {
        return runs;
    }

    /** Returns in how many runs the receiver got what it must not get. */
    int caught() {
        return caught;
    }

    /** Returns how many lines were cut, by direction and kind. */
    Map<String, Integer> cuts() {
        return cuts;
    }

    /** Returns what must not be. */
    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return "%s: %s runs, lines cut %s, %s goes failed, outcomes %s, %s runs caught, %s wrong, %.0f s"
                .formatted(
                        server, runs, cuts, failed, outcomes, caught, wrong.size(), (System.nanoTime() - start) / 1e9);
    }
}
