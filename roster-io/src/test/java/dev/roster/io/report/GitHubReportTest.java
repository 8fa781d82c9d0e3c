package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubReportTest {

    private static String github(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GitHubReport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void annotatesTheFirstPlaceOfEachRuleErrorsFirst() throws IOException {
        assertThat(github(SampleReport.broken()).lines())
                .containsExactly(
                        "::error title=no_roster_files::none of the format's files is here (folders found instead 2); give the folder that holds the files themselves, with their documented names",
                        "::error file=a.csv,line=3,title=duplicate_key::two rows have the same key; the receiver keeps one of them and nobody can say which (first line 2); remove one row, or correct its key in the source system",
                        "::error file=a.csv,line=4,title=bad_phone::phone must be 10 digits; write ten digits without spaces, dashes, brackets or country code (7 times, here first)",
                        "::warning file=b.csv,line=1,title=misnamed_column::a header is misspelt; headers must match exactly; it should be groesse; spell the header as suggested",
                        "::error title=roster::acme: must not be published, because 1003 errors were found and 1 rule could not run.");
    }

    @Test
    void letsNoNameEndACommand() throws IOException {
        RuleUse use = new RuleUse(CoreRules.UNKNOWN_COLUMN, Severity.WARNING, "a", List.of(), "", "a document");
        Report report = new Report(
                "acme",
                "0",
                Report.Status.COMPLETE,
                List.of(),
                List.of(),
                List.of(),
                List.of(use.at(Place.header("50%,a:b.csv", 1)).saying("x\n::error::y")),
                List.of(),
                Map.of());
        assertThat(github(report).lines())
                .containsExactly(
                        "::warning file=50%25%2Ca%3Ab.csv,line=1,title=unknown_column::a column is not documented; it may be ignored, or become visible to families: x?::error::y; leave the column out, or declare it in the profile",
                        "::notice title=roster::acme: may be published.");
    }
}
