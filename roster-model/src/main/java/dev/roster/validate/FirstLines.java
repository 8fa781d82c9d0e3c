package dev.roster.validate;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Repeated keys and the lines of their first occurrences, of which some wait for a second look. Keeps as many as the
 * report will; the rest are counted.
 */
final class FirstLines {
    /** Stands for a line that nobody knows. */
    static final long UNKNOWN = 0;

    private record Waiting(long key, Problem problem) {}

    private final RuleUse use;
    private final ProblemBook book;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, Long> lines = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private boolean wanted;

    FirstLines(RuleUse use, ProblemBook book) {
        this.use = use;
        this.book = book;
    }

    /** Takes a key that came again, and the line on which it came first, as far as that is known. */
    void repeated(long key, Place place, long first) {
        Problem problem = use.at(place);
        if (waiting.size() < book.cap()) {
            waiting.add(new Waiting(key, problem));
            lines.put(key, first);
            wanted |= first == UNKNOWN;
        } else {
            book.count(problem);
        }
    }

    /** Returns whether there is any key to look for. */
    boolean any() {
        return !waiting.isEmpty();
    }

    /** Returns whether a line is not known yet. */
    boolean wanted() {
        return wanted;
    }

    /** Takes a row of the second look, and returns whether it repeats a key that is looked for. */
    boolean seen(long key, long line) {
        Long known = lines.get(key);
        if (known == null) {
            return false;
        }
        if (known == UNKNOWN) {
            lines.put(key, line);
        }
        return !met.add(key);
    }

    void report() {
        for (Waiting one : waiting) {
            long line = lines.getOrDefault(one.key(), UNKNOWN);
            // not found again in a file that has changed since
            book.add(line == UNKNOWN ? one.problem() : one.problem().with(Step.FIRST_LINE, line));
        }
        waiting.clear();
    }
}
