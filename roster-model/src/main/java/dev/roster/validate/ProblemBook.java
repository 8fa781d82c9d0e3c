package dev.roster.validate;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the findings of a run: the first ones of each code and file, in the report's order whatever the order they came
 * in, and the exact number of all. {@link Roster} has its own; one is made by a program that puts a {@link Report}
 * together from findings that were made elsewhere.
 *
 * <p>Not for use by several threads. New, and may change.
 */
public final class ProblemBook {
    private record Page(@Nullable String file, String code) {}

    /** A finding of a batch of rows, and whether it may be kept. */
    private record Pending(Problem problem, boolean kept) {}

    private static final class Entry {
        private final PriorityQueue<Problem> kept;
        private final Tallies tallies = new Tallies();
        private long count;

        private Entry(ProblemOrder order) {
            kept = new PriorityQueue<>(order.reversed()); // the last one is looked at first
        }
    }

    private final int cap;
    private final Overridden overridden;
    private final ProblemOrder order;
    private final Map<Page, Entry> pages = new HashMap<>();
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private @Nullable List<Pending> pending;

    /**
     * Makes an empty book.
     *
     * @param format the format, for the order of its files
     * @param cap how many findings are kept for each code and file
     */
    public ProblemBook(Format format, int cap) {
        this.cap = cap;
        this.overridden = new Overridden(format);
        this.order = new ProblemOrder(format);
    }

    int cap() {
        return cap;
    }

    /** Returns what became of the severities that a profile overrides. */
    Overridden overridden() {
        return overridden;
    }

    /** Adds a finding. */
    public void add(Problem problem) {
        add(problem, true);
    }

    /** Counts a finding that would not be kept anyway. */
    void count(Problem problem) {
        add(problem, false);
    }

    /** Adds what is found meanwhile, rule by rule, in the order of the rows, and of one row in the order in which it came. */
    void byRow(Runnable finder) {
        pending = new ArrayList<>();
        List<Pending> found = pending;
        try {
            finder.run();
        } finally {
            pending = null;
        }
        found.sort(Comparator.comparingLong(each -> each.problem().place().record()));
        found.forEach(each -> add(each.problem(), each.kept()));
    }

    private void add(Problem problem, boolean keep) {
        if (pending != null) {
            pending.add(new Pending(problem, keep));
            return;
        }
        Entry entry = counted(problem);
        if (keep) {
            keep(problem, entry);
        }
    }

    private void keep(Problem problem, Entry entry) {
        if (entry.kept.size() < cap) {
            entry.kept.add(problem);
        } else if (order.compare(problem, entry.kept.element()) < 0) {
            entry.kept.remove();
            entry.kept.add(problem);
        }
    }

    private Entry counted(Problem problem) {
        overridden.see(problem);
        counts.merge(problem.severity(), 1L, Long::sum);
        Entry entry = pages.computeIfAbsent(new Page(problem.place().file(), problem.code()), page -> new Entry(order));
        entry.count++;
        entry.tallies.add(problem, cap);
        return entry;
    }

    /**
     * Keeps, of some findings with one cause, the first of each code on the same columns of a file, for all others; they
     * stay counted.
     */
    void keepFirst(Predicate<Problem> some) {
        for (Entry entry : pages.values()) {
            List<Problem> kept = new ArrayList<>(entry.kept);
            kept.sort(order);
            Set<List<String>> columns = new HashSet<>();
            entry.kept.clear();
            kept.stream()
                    .filter(problem -> !some.test(problem) || columns.add(problem.columns()))
                    .forEach(entry.kept::add);
        }
    }

    /** Returns the findings that were kept, in the order of a report. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        pages.values().forEach(entry -> all.addAll(entry.kept));
        all.sort(order);
        return all;
    }

    /** Returns how many findings there are by code and file, in the order of a report. */
    public List<Report.Total> totals() {
        List<Report.Total> totals = new ArrayList<>();
        pages.forEach((page, entry) -> totals.add(new Report.Total(page.code(), page.file(), entry.count)));
        totals.sort((one, other) -> {
            int files = order.files(one.file(), other.file());
            return files != 0 ? files : one.code().compareTo(other.code());
        });
        return totals;
    }

    List<Report.Tally> tallies() {
        List<Report.Tally> tallies = new ArrayList<>();
        pages.forEach((page, entry) -> tallies.addAll(entry.tallies.of(page.code(), page.file())));
        tallies.sort((one, other) -> {
            int files = order.files(one.file(), other.file());
            int codes = files != 0 ? files : one.code().compareTo(other.code());
            int columns = codes != 0 ? codes : ProblemOrder.texts(one.columns(), other.columns());
            return columns != 0 ? columns : one.severity().compareTo(other.severity());
        });
        return tallies;
    }

    /** Returns how many findings there are by severity; a copy. */
    public Map<Severity, Long> counts() {
        return Map.copyOf(counts);
    }
}
