package dev.roster.io.report;

import dev.roster.problem.CoreRules;
import dev.roster.problem.FileRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports for the tests of the renderers. */
final class SampleReport {
    static final String SHA = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final RuleUse PHONE = new RuleUse(
            CoreRules.BAD_PHONE, Severity.ERROR, "a.csv", List.of("phone"), "must be 10 digits", "a document");
    private static final RuleUse KEY =
            new RuleUse(CoreRules.DUPLICATE_KEY, Severity.ERROR, "a.csv", List.of("id", "no"), "", "a document");
    private static final RuleUse MISNAMED =
            new RuleUse(CoreRules.MISNAMED_COLUMN, Severity.WARNING, "b.csv", List.of(), "", "a document");
    private static final RuleUse NONE =
            new RuleUse(FileRules.NO_ROSTER_FILES, Severity.ERROR, null, List.of(), "", "a document");

    private static final RuleUse UNKNOWN =
            new RuleUse(FileRules.UNKNOWN_FILE, Severity.WARNING, null, List.of(), "", "a document");

    private SampleReport() {}

    /** Returns a report in which nothing was found. */
    static Report clean() {
        return new Report(
                "acme",
                "0123456789ab",
                Report.Status.COMPLETE,
                List.of(),
                List.of(new FileFacts("a.csv", 1, 12, SHA)),
                List.of("a.csv"),
                List.of(),
                List.of(),
                Map.of());
    }

    /** Returns a report about names that people cannot see. */
    static Report unseen() {
        List<Problem> problems = List.of(
                UNKNOWN.at(Place.set()).with("position in the listing", 3),
                misnamed("id\u200b", "id"),
                misnamed("n\u202eO", "no"),
                misnamed("phone\u00a0", "phone"));
        return new Report(
                "acme",
                "0123456789ab",
                Report.Status.COMPLETE,
                List.of(),
                List.of(),
                List.of(),
                problems,
                List.of(new Report.Total("unknown_file", null, 1), new Report.Total("misnamed_column", "b.csv", 3)),
                Map.of());
    }

    private static Problem misnamed(String found, String right) {
        return MISNAMED.at(Place.header("b.csv", 1)).on(List.of(found)).suggesting(right);
    }

    /** Returns a report with a bit of everything: more findings than are kept, and rules that did not run. */
    static Report broken() {
        List<Problem> problems = new ArrayList<>();
        problems.add(NONE.at(Place.set()).with("folders found instead", 2));
        problems.add(KEY.at(new Place("a.csv", 3, 2)).with("first line", 2));
        for (int line = 4; line < 11; line++) {
            problems.add(PHONE.at(new Place("a.csv", line, line - 1)));
        }
        problems.add(
                MISNAMED.at(Place.header("b.csv", 1)).on(List.of("gr\u00f6sse")).suggesting("groesse"));
        return new Report(
                "acme",
                "0123456789ab",
                Report.Status.PARTIAL,
                List.of(
                        new Report.NotRun("dangling_reference", "a.csv", List.of("school_id"), Report.Reason.ABSENT),
                        new Report.NotRun("duplicate_key", "b.csv", List.of("id", "no"), Report.Reason.UNUSABLE)),
                List.of(new FileFacts("a.csv", 1234567, 98765432, SHA), new FileFacts("b.csv", 0, 1, SHA)),
                List.of("b.csv", "a.csv"),
                problems,
                List.of(
                        new Report.Total("no_roster_files", null, 1),
                        new Report.Total("bad_phone", "a.csv", 1001),
                        new Report.Total("duplicate_key", "a.csv", 1),
                        new Report.Total("misnamed_column", "b.csv", 1)),
                Map.of(Severity.ERROR, 1003L, Severity.WARNING, 1L));
    }
}
