package dev.roster.io.report;

import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;

/** The answer to "may this be published?" in one sentence. */
final class Verdict {
    private Verdict() {}

    static String of(Report report) {
        if (report.publishable()) {
            long warnings = report.count(Severity.WARNING);
            return warnings == 0
                    ? "may be published."
                    : "may be published; somebody should look at " + Count.of(warnings, "warning", "warnings") + ".";
        }
        List<String> reasons = new ArrayList<>();
        long errors = report.count(Severity.ERROR);
        if (errors > 0) {
            reasons.add(Count.of(errors, "error was", "errors were") + " found");
        }
        long known = report.known(Severity.ERROR);
        if (known > 0) {
            reasons.add(Count.of(known, "known error is", "known errors are") + " still there");
        }
        if (report.status() == Report.Status.PARTIAL) {
            reasons.add(unseen(report));
        }
        return "must not be published, because " + String.join(" and ", reasons) + ".";
    }

    private static String unseen(Report report) {
        long rules = report.notRun().stream()
                .filter(rule -> rule.reason() == Report.Reason.UNUSABLE)
                .count();
        return rules == 0 ? "not every row could be looked at" : Count.of(rules, "rule", "rules") + " could not run";
    }
}
