package dev.roster.cli;

import dev.roster.problem.SchoolRules;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import dev.roster.validate.Report.Total;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a set may be sent. Attendance of another day is held rather than wrong: the data is as it was on its day.
 *
 * @param code what the run ends with where nothing is sent, or 0
 * @param message why nothing is sent, or nothing
 */
record Clearance(int code, String message) {

    static Clearance of(Report report, FailOn failOn) {
        Set<Severity> stopping =
                failOn == FailOn.WARNING ? EnumSet.of(Severity.ERROR, Severity.WARNING) : EnumSet.of(Severity.ERROR);
        long findings = stopping.stream().mapToLong(report::count).sum();
        List<Total> stale = stale(report, stopping);
        long held = stale.stream().mapToLong(Total::count).sum();
        if (report.status() != Report.Status.COMPLETE || findings > held) {
            return new Clearance(ExitCode.FINDINGS, "nothing was sent, because of these findings");
        }
        if (held > 0) {
            String files =
                    stale.stream().map(total -> String.valueOf(total.file())).collect(Collectors.joining(", "));
            String rows = held == 1 ? "1 row of %s is" : held + " rows of %s are";
            return new Clearance(
                    ExitCode.HELD,
                    "held, nothing was sent: %s not about the day of --as-of (%s); export the attendance of that day again, or take the file out of the set"
                            .formatted(rows.formatted(files), SchoolRules.STALE_ATTENDANCE.code()));
        }
        return new Clearance(ExitCode.CLEAN, "");
    }

    private static List<Total> stale(Report report, Set<Severity> stopping) {
        String code = SchoolRules.STALE_ATTENDANCE.code();
        Set<String> files = report.problems().stream()
                .filter(problem -> problem.code().equals(code) && stopping.contains(problem.severity()))
                .map(problem -> String.valueOf(problem.place().file()))
                .collect(Collectors.toSet());
        return report.totals().stream()
                .filter(total -> total.code().equals(code) && files.contains(String.valueOf(total.file())))
                .toList();
    }
}
