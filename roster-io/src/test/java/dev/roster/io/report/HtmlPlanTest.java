package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cause.Schools;
import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Counts;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.Effect;
import dev.roster.io.plan.FileDifference;
import dev.roster.io.plan.HangingRows;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.plan.SchoolDifference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlPlanTest {
    private static final String DIGEST = "07".repeat(32);
    private static final Counts HALF = new Counts(200, 100, 0, 0, 100, 0);
    private static final Effect EFFECT =
            new Effect("rosters.csv", 100, false, "ParentSquare will remove 100 rosters.", "reading R8");

    private static String html(Plan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(new Explained(SampleReport.clean(), List.of(), Schools.none()), plan, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Difference difference(Counts counts, List<SchoolDifference> schools) {
        FileDifference file = new FileDifference(
                "rosters.csv", FileDifference.Presence.BOTH, List.of(), List.of(), counts, schools, HangingRows.NONE);
        return new Difference("parentsquare", DIGEST, List.of(file), List.of());
    }

    @Test
    void saysFirstThatASetIsHeldAndWhy() throws IOException {
        Hold hold = new Hold(SafetyRule.REMOVALS, "rosters.csv", null, 100, "100 of 200 rosters are gone");
        assertThat(html(new Plan(
                        DIGEST, difference(HALF, List.of()), List.of(EFFECT), List.of(hold), List.of(), List.of())))
                .contains("<title>acme: held</title>", "href=\"#holds\"")
                .containsSubsequence(
                        "<h1>Held</h1>",
                        "1 safety rule held it.",
                        "<h3>removals</h3>",
                        "<p>100 of 200 rosters are gone.</p>",
                        "<code>" + DIGEST + "</code>",
                        "ParentSquare will remove 100 rosters.",
                        "Not documented: reading R8.",
                        "<h2>Files</h2>")
                .doesNotContain("<h1>May be published</h1>");
    }

    @Test
    void saysWhichLimitsLetMorePass() throws IOException {
        Loosened limit = new Loosened("removals", "", 60, 10, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 8, 31));
        assertThat(html(new Plan(
                        DIGEST,
                        null,
                        difference(HALF, List.of()),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(limit),
                        List.of())))
                .containsSubsequence(
                        "<h2>Limits that let more pass than by default</h2>",
                        "<li>removals: 60 % instead of 10 %, from 2027-07-01 to 2027-08-31, for a rollover</li>");
    }

    @Test
    void hasAColumnForRowsThatDepartWhereSomeDo() throws IOException {
        Counts some = new Counts(200, 200, 0, 0, 0, 0, 30);
        Plan plan = new Plan(DIGEST, difference(some, List.of()), List.of(), List.of(), List.of(), List.of());
        assertThat(html(plan)).containsSubsequence(">Other id</th>", ">Departed</th>", ">Picture</th>", ">30</td>");
        Plan none = new Plan(DIGEST, difference(HALF, List.of()), List.of(), List.of(), List.of(), List.of());
        assertThat(html(none)).contains(">Other id</th>").doesNotContain("Departed");
    }

    @Test
    void callsAFileThatIsNotInASetOfChangesNotSent() throws IOException {
        FileDifference file = new FileDifference(
                "rosters.csv",
                FileDifference.Presence.UNSENT,
                List.of(),
                List.of(),
                new Counts(200, 200, 0, 0, 0, 0),
                List.of(),
                HangingRows.NONE);
        Difference difference = new Difference("parentsquare", DIGEST, List.of(file), List.of());
        assertThat(html(new Plan(DIGEST, difference, List.of(), List.of(), List.of(), List.of())))
                .containsSubsequence("rosters.csv, not sent", ">200</td>", ">200</td>", ">0</td>")
                .doesNotContain("rosters.csv, not there");
    }

    @Test
    void drawsEachSchoolBesideItsSizeLastTime() throws IOException {
        List<SchoolDifference> schools = List.of(
                new SchoolDifference(1, 2L, true, new Counts(100, 100, 0, 0, 0, 0)),
                new SchoolDifference(2, null, false, new Counts(50, 0, 0, 0, 50, 0)));
        assertThat(html(new Plan(DIGEST, difference(HALF, schools), List.of(), List.of(), List.of(), List.of())))
                .containsSubsequence(
                        "<h1>May be published</h1>",
                        "<h3>rosters.csv by school</h3>",
                        "<td>School 1, line 2</td>",
                        "<span class=\"before\" style=\"width:100.0%\"></span>",
                        "<span class=\"now\" style=\"width:100.0%\"></span>",
                        "<td>School 2, not there</td>",
                        "<span class=\"before\" style=\"width:50.0%\"></span>",
                        "<span class=\"now\" style=\"width:0.0%\"></span>");
    }

    @Test
    void drawsTheSchoolsThatChangedMostWhereThereAreVeryMany() throws IOException {
        List<SchoolDifference> schools = IntStream.rangeClosed(1, 60)
                .mapToObj(school -> new SchoolDifference(
                        school, (long) school + 1, true, new Counts(60, 60 - school, 0, 0, school, 0)))
                .toList();
        assertThat(html(new Plan(DIGEST, difference(HALF, schools), List.of(), List.of(), List.of(), List.of())))
                .contains("50 of 60 schools, those whose size changed most.", "<td>School 11, line 12</td>")
                .doesNotContain("<td>School 10, line 11</td>");
    }

    @Test
    void saysWhatWasAllowedAndWhatNobodyKnows() throws IOException {
        Allowance allowance = new Allowance(SafetyRule.REMOVALS, "rosters.csv", 100, "a <school> closed", DIGEST);
        assertThat(html(new Plan(
                        DIGEST, null, List.of(), List.of(), List.of(allowance), List.of("Nothing was compared."))))
                .contains(
                        "There is no delivery to compare with.",
                        "removals of rosters.csv, up to 100: a &lt;school&gt; closed",
                        "<li>Nothing was compared.</li>");
    }
}
