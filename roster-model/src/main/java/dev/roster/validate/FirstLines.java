package dev.roster.validate;

import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Repeated keys that wait for the line of their first occurrence. Waits for as many as the report will keep;
 * the rest are counted.
 */
final class FirstLines {
    private record Waiting(long key, Problem problem) {}

    private final RuleUse use;
    private final ProblemBook book;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, Long> lines = new HashMap<>();

    FirstLines(RuleUse use, ProblemBook book) {
        this.use = use;
        this.book = book;
    }

    void repeated(long key, Place place) {
        Problem problem = use.at(place);
        if (waiting.size() < book.cap()) {
            waiting.add(new Waiting(key, problem));
            lines.put(key, 0L);
        } else {
            book.count(problem);
        }
    }

    boolean wanted() {
        return !waiting.isEmpty();
    }

    /** Notes a line, and returns whether it is a later one of a key that is waited for. */
    boolean seen(long key, long line) {
        Long known = lines.get(key);
        if (known != null && known == 0) {
            lines.put(key, line);
        }
        return known != null && known != 0;
    }

    void report() {
        for (Waiting one : waiting) {
            long line = lines.getOrDefault(one.key(), 0L);
            // not found again in a file that has changed since
            book.add(line == 0 ? one.problem() : one.problem().with(Step.FIRST_LINE, line));
        }
        waiting.clear();
    }
}
