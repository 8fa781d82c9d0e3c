package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cause.Cause;
import dev.roster.cause.School;
import dev.roster.cause.Schools;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.source.RosterSource;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final List<String> SINGLE = List.of("meta");

    @TempDir
    private Path folder;

    @BeforeEach
    void breakTwoSchools() throws IOException {
        Files.writeString(folder.resolve("schools.csv"), """
                school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,principal_last_name,principal_email,school_phone
                s7,A,12345,1 Main St,Springfield,IL,Ann,Lee,ann@example.org,5555550100
                s8,B,12345,1 Main St,Springfield,IL,Ann,Lee,ann@example.org,5555550100
                """);
        Files.writeString(folder.resolve("rosters.csv"), """
                school_id,section_id,student_id
                s8,,x
                s7,a,
                s7,a b,z
                """);
    }

    private Explained explained(Schools.Ids ids) throws IOException {
        RosterSource files = RosterFolder.at(folder);
        Report report = Roster.validate(ParentSquare.FORMAT, files, Options.standard());
        return Explained.of(ParentSquare.FORMAT, report, files, ids);
    }

    private static String html(Explained explained) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(explained, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysTheVerdictFirstThenWhatToMend() throws IOException {
        String html = html(explained(Schools.Ids.HIDDEN));
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .containsSubsequence(
                        "<h1>Must not be published</h1>",
                        "<h2>What to mend, in this order</h2>",
                        "<h2>Files</h2>",
                        "<h2>Findings</h2>")
                .contains("<code>space_in_id</code>", "Mend: Correct the identifier in the source system");
    }

    @Test
    void givesEachSchoolAPartOfItsOwnWithoutItsIdentifier() throws IOException {
        String html = html(explained(Schools.Ids.HIDDEN));
        assertThat(html)
                .containsSubsequence(
                        "<h3>The school on line 2 of schools.csv: 2 findings</h3>",
                        "<h3>The school on line 3 of schools.csv: 1 finding</h3>",
                        "<h3>Of no one school: ")
                .doesNotContain("s7", "s8");
    }

    @Test
    void showsIdentifiersOfSchoolsWhereSomebodyAsks() throws IOException {
        assertThat(html(explained(Schools.Ids.SHOWN))).contains("<h3>School s7: 2 findings</h3>");
    }

    @Test
    void makesAPageForOneSchool() throws IOException {
        Explained explained = explained(Schools.Ids.HIDDEN);
        School first = explained.schools().schools().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(explained, first, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<h1>The school on line 2 of schools.csv</h1>", "space_in_id", "missing_value")
                .doesNotContain("line 3 of schools.csv", "What to mend, in this order");
    }

    @Test
    void asksForNothingFromElsewhere() throws IOException {
        String html = html(explained(Schools.Ids.HIDDEN));
        assertThat(html)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("http:", "https:", "//", "src=", "url(", "@import", "<script", "<link", "<img");
    }

    @Test
    void closesWhatItOpens() throws IOException {
        for (Explained explained :
                List.of(explained(Schools.Ids.HIDDEN), of(SampleReport.broken()), of(SampleReport.clean()))) {
            Deque<String> open = new ArrayDeque<>();
            for (MatchResult tag : TAG.matcher(html(explained)).results().toList()) {
                if (tag.group(1).isEmpty() && !SINGLE.contains(tag.group(2))) {
                    open.push(tag.group(2));
                } else if (!tag.group(1).isEmpty()) {
                    assertThat(open.pop()).isEqualTo(tag.group(2));
                }
            }
            assertThat(open).isEmpty();
        }
    }

    @Test
    void escapesNamesAndShowsNoneThatDoesNotPrint() throws IOException {
        String html = html(of(SampleReport.unseen()));
        assertThat(html).doesNotContain("\u202e", "\u200b");
        assertThat(new Markup("").text("<b a=\"x\" & 'y'>\u0000").toString())
                .isEqualTo("\n&lt;b a=&quot;x&quot; &amp; &#39;y&#39;&gt;?");
    }

    @Test
    void saysThatNothingWasFound() throws IOException {
        assertThat(html(of(SampleReport.clean())))
                .contains("<h1>May be published</h1>", "Nothing was found.")
                .doesNotContain("<h2>Findings</h2>");
    }

    private static Explained of(Report report) {
        List<Cause> none = List.of();
        return new Explained(report, none, Schools.none());
    }
}
