package dev.roster.validate;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the findings of one code in one file by severity and columns; mostly they are on the same ones as the last. */
final class Tallies {
    private record Kind(Severity severity, List<String> columns) {}

    private final Map<Kind, long[]> counts = new LinkedHashMap<>();
    private @Nullable Kind last;
    private long[] counted = new long[1];

    /** Counts a finding. Beyond so many columns, which only a strange header has, they are no longer told apart. */
    void add(Problem problem, int most) {
        Kind before = last;
        if (before == null || before.severity() != problem.severity() || before.columns() != problem.columns()) {
            Kind kind = new Kind(problem.severity(), problem.columns());
            if (counts.size() >= most && !counts.containsKey(kind)) {
                kind = new Kind(problem.severity(), List.of());
            }
            counted = counts.computeIfAbsent(kind, one -> new long[1]);
            last = kind;
        }
        counted[0]++;
    }

    /** Counts the findings of a report, all of which are kept. */
    static List<Report.Tally> of(List<Problem> problems) {
        Map<Report.Total, Tallies> pages = new LinkedHashMap<>();
        for (Problem problem : problems) {
            pages.computeIfAbsent(
                            new Report.Total(problem.code(), problem.place().file(), 0), page -> new Tallies())
                    .add(problem, problems.size());
        }
        List<Report.Tally> tallies = new ArrayList<>();
        pages.forEach((page, counted) -> tallies.addAll(counted.of(page.code(), page.file())));
        return tallies;
    }

    List<Report.Tally> of(String code, @Nullable String file) {
        List<Report.Tally> tallies = new ArrayList<>();
        counts.forEach(
                (kind, count) -> tallies.add(new Report.Tally(code, kind.severity(), file, kind.columns(), count[0])));
        return tallies;
    }
}
