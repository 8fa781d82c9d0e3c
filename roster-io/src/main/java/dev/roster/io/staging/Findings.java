package dev.roster.io.staging;

import dev.roster.problem.Problem;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The errors of a report by the row that has them, and those that are of no single row. Attendance of another day is
 * held as a whole, and no row of it is taken for wrong.
 *
 * @param rows for each file, by the number of the record, the codes
 * @param obstacles what cannot be mended row by row
 */
record Findings(Map<String, NavigableMap<Long, Set<String>>> rows, List<String> obstacles) {
    /** So many rows of a set at most: with more, something is wrong that is not a matter of rows. */
    static final int MOST = 100_000;

    private static final String STALE = SchoolRules.STALE_ATTENDANCE.code();

    static Findings of(Report report, Format format) {
        Map<String, NavigableMap<Long, Set<String>>> rows = new LinkedHashMap<>();
        Set<String> obstacles = new LinkedHashSet<>();
        if (report.status() != Report.Status.COMPLETE) {
            obstacles.add("not every rule could run, so nobody can say which rows are wrong");
        }
        String manifest = manifest(format);
        List<Problem> errors = report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        for (Problem error : errors) {
            String file = error.place().file();
            if (error.code().equals(STALE)) {
                continue;
            }
            if (file == null || error.place().record() == 0 || file.equals(manifest)) {
                obstacles.add("%s: %s is not a matter of single rows".formatted(place(error), error.code()));
            } else {
                rows.computeIfAbsent(file, name -> new TreeMap<>())
                        .computeIfAbsent(error.place().record(), record -> new TreeSet<>())
                        .add(error.code());
            }
        }
        long some = rows.values().stream().mapToLong(Map::size).sum();
        if (some > MOST || errors.size() < report.count(Severity.ERROR)) {
            obstacles.add("more than %s rows are wrong, or some share one cause; mend that instead of the rows"
                    .formatted(MOST));
        }
        return new Findings(rows, List.copyOf(obstacles));
    }

    private static @Nullable String manifest(Format format) {
        ManifestSpec manifest = format.manifest();
        return manifest == null ? null : format.file(manifest.type()).name();
    }

    private static String place(Problem error) {
        String file = error.place().file();
        return file == null
                ? "the set"
                : error.place().line() == 0
                        ? file
                        : "%s, line %s".formatted(file, error.place().line());
    }

    boolean none() {
        return rows.isEmpty() && obstacles.isEmpty();
    }

    /** Returns the report with no more findings of a code and file than somebody wants to see. */
    static Report capped(Report report, int cap) {
        Map<List<String>, Integer> seen = new LinkedHashMap<>();
        List<Problem> kept = new ArrayList<>();
        for (Problem problem : report.problems()) {
            if (seen.merge(List.of(String.valueOf(problem.place().file()), problem.code()), 1, Integer::sum) <= cap) {
                kept.add(problem);
            }
        }
        return new Report(
                report.format(),
                report.fingerprint(),
                report.status(),
                report.notRun(),
                report.files(),
                report.order(),
                kept,
                report.totals(),
                report.counts(),
                report.profile(),
                report.tallies(),
                report.known());
    }
}
