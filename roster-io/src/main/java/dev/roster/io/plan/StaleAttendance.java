package dev.roster.io.plan;

import dev.roster.problem.SchoolRules;
import dev.roster.validate.Report;
import java.util.List;

/** Holds attendance of another day, which nobody can allow. */
final class StaleAttendance {
    private StaleAttendance() {}

    /** Returns the hold of each file with such rows. */
    static List<Hold> in(Report report) {
        return report.totals().stream()
                .filter(total -> total.code().equals(SchoolRules.STALE_ATTENDANCE.code()) && total.file() != null)
                .map(total -> new Hold(
                        SafetyRule.STALE_ATTENDANCE,
                        String.valueOf(total.file()),
                        null,
                        total.count(),
                        "%s of %s %s not about the day; export the attendance of that day again, or take the file out of the set"
                                .formatted(
                                        total.count() == 1 ? "1 row" : total.count() + " rows",
                                        total.file(),
                                        Nouns.are(total.count()))))
                .toList();
    }
}
