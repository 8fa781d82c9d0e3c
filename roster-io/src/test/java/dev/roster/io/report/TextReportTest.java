package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cause.Cause;
import dev.roster.cause.Schools;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void saysTheVerdictFirstAndThenWhatToMendAndWhere() throws IOException {
        assertThat(text(SampleReport.broken())).isEqualTo("""
                        acme: must not be published, because 1003 errors were found and 1 rule could not run.

                        Files
                          a.csv  1234567 rows  98765432 bytes
                          b.csv        0 rows          1 byte

                        Found: 1003 errors, 1 warning, 0 remarks

                        The set of files

                          no_roster_files, 1 time
                            what: none of the format's files is here
                            mend: give the folder that holds the files themselves, with their documented names
                            error: all files (folders found instead 2)

                        a.csv

                          bad_phone, 1001 times
                            what: a telephone number is not ten digits
                            mend: write ten digits without spaces, dashes, brackets or country code
                            error: line 4, column phone; must be 10 digits
                            error: line 5, column phone
                            error: line 6, column phone
                            error: line 7, column phone
                            error: line 8, column phone
                            and 996 more

                          duplicate_key, 1 time
                            what: two rows have the same key; the receiver keeps one of them and nobody can say which
                            mend: remove one row, or correct its key in the source system
                            error: line 3, columns id, no (first line 2)

                        b.csv

                          misnamed_column, 1 time
                            what: a header is misspelt; headers must match exactly
                            mend: spell the header as suggested
                            warning: header, line 1, column gr\u00f6sse; it should be groesse

                        Rules that did not run
                          a.csv school_id: dangling_reference, because the file it refers to is not here, and nobody requires it
                          b.csv id, no: duplicate_key, because a file or a column it needs cannot be used

                        roster %s, rule set 0123456789ab
                        """.formatted(Tool.version()));
    }

    @Test
    void saysWhatCannotBeSeen() throws IOException {
        assertThat(text(SampleReport.unseen()))
                .contains(
                        "a file whose name is not shown (position in the listing 3)",
                        "column 'id?'; it holds characters that cannot be seen; it should be id\n",
                        "column 'n?O'; it should be no\n",
                        "column phone\u00a0; it holds characters that cannot be seen; it should be phone\n")
                .doesNotContain("\u202e", "\u200b");
    }

    @Test
    void isShortWhereNothingWasFound() throws IOException {
        assertThat(text(SampleReport.clean())).isEqualTo("""
                        acme: may be published.

                        Files
                          a.csv  1 row  12 bytes

                        Found: 0 errors, 0 warnings, 0 remarks

                        roster %s, rule set 0123456789ab
                        """.formatted(Tool.version()));
    }

    @Test
    void asksSomebodyToLookAtWarningsThatStopNothing() throws IOException {
        assertThat(text(with(Report.Status.COMPLETE, Map.of(Severity.WARNING, 2L))))
                .startsWith("acme: may be published; somebody should look at 2 warnings.\n");
    }

    @Test
    void saysThatRowsWereNotLookedAt() throws IOException {
        assertThat(text(with(Report.Status.PARTIAL, Map.of())))
                .startsWith("acme: must not be published, because not every row could be looked at.\n");
    }

    @Test
    void namesThePlacesThatStopTheDeliveryFirst() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Severity severity : List.of(Severity.INFO, Severity.WARNING, Severity.ERROR)) {
            RuleUse use = new RuleUse(CoreRules.MISSING_COLUMN, severity, "a.csv", List.of("x"), "", "a document");
            problems.add(use.at(Place.header("a.csv", 1)));
        }
        List<Report.Total> totals = List.of(new Report.Total("missing_column", "a.csv", 3));
        Report report = new Report(
                "acme",
                "0123456789ab",
                Report.Status.COMPLETE,
                List.of(),
                List.of(),
                List.of(),
                problems,
                totals,
                Map.of());
        assertThat(text(report)).contains("""
                            error: header, line 1, column x
                            warning: header, line 1, column x
                            info: header, line 1, column x
                        """);
    }

    @Test
    void writesNumbersAlikeInEveryLocale() throws IOException {
        String here = text(SampleReport.broken());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(text(SampleReport.broken())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Report with(Report.Status status, Map<Severity, Long> counts) {
        return new Report(
                "acme", "0123456789ab", status, List.of(), List.of(), List.of(), List.of(), List.of(), counts);
    }

    @Test
    void saysWhatToMendFirstWhereFindingsHaveACauseInCommon() throws IOException {
        Report report = SampleReport.broken();
        Cause cause = new Cause(
                Cause.Kind.EVERY_ROW,
                Cause.Stage.ROWS,
                Cause.Certainty.GUESS,
                Severity.ERROR,
                "a.csv",
                "it is so in each row",
                "write ten digits",
                report.tallies(),
                report.problems());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextReport.write(new Explained(report, List.of(cause), Schools.none()), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("""

                What to mend, in this order
                  1. a.csv (10 findings): likely: it is so in each row
                    mend: write ten digits

                """);
    }

    private static String text(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextReport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
