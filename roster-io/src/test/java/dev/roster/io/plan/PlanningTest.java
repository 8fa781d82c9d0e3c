package dev.roster.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.io.plan.SafetySettings.FileLimits;
import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.io.plan.SafetySettings.Rollover;
import dev.roster.io.report.PlanJson;
import dev.roster.io.report.PlanText;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.SchoolRules;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import dev.roster.validate.Report.Status;
import dev.roster.validate.Report.Total;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final Planning PLANNING = Planning.of(ParentSquare.FORMAT);
    private static final Difference HALF =
            new Made().file("students.csv", 1000, 3, 500, 0).difference();
    private static final Difference SAME =
            new Made().file("students.csv", 1000, 0, 0, 0).difference();

    private static final RosterSource NO_FILES = new RosterSource() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public SourceFacts read(String name, RowSink sink) {
            throw new AssertionError("no row is read");
        }
    };

    private static Report report(Total... totals) {
        return new Report(
                "parentsquare",
                "",
                Status.COMPLETE,
                List.of(),
                List.of(new FileFacts("students.csv", 500, 9000, "b".repeat(64))),
                List.of("students.csv"),
                List.of(),
                List.of(totals),
                Map.of(),
                "",
                List.of(),
                Map.of());
    }

    private static List<Allowance> allow(String word, String digest) {
        return Allowances.of(ParentSquare.FORMAT, List.of(word), "the school was closed", digest);
    }

    private static List<SafetyRule> rules(Plan plan) {
        return plan.holds().stream().map(Hold::rule).toList();
    }

    @Test
    void letsPassWhatIsAllowedForThisDifference() {
        List<Allowance> given = allow("removals=students:500", Made.DIGEST);
        Plan plan = PLANNING.withAllowances(given).against(HALF, report());
        assertThat(plan.clear()).isTrue();
        assertThat(plan.allowances()).isEqualTo(given);
        assertThat(plan.remarks()).isEmpty();
    }

    @Test
    void saysWhyAnAllowanceIsWorthNothing() {
        Plan fewer = PLANNING.withAllowances(allow("removals=students:499", Made.DIGEST))
                .against(HALF, report());
        assertThat(rules(fewer)).containsExactly(SafetyRule.REMOVALS);
        assertThat(fewer.remarks())
                .containsExactly(
                        "The allowance of removals for students.csv is for fewer rows than there are; it was not taken.");

        Plan other = PLANNING.withAllowances(allow("removals=students:500", "b".repeat(64)))
                .against(HALF, report());
        assertThat(rules(other)).containsExactly(SafetyRule.REMOVALS);
        assertThat(other.remarks())
                .containsExactly(
                        "The allowance of removals for students.csv is for the difference bbbbbbbbbbbb…, and this one is aaaaaaaaaaaa…; it was not taken.");

        Plan beside = PLANNING.withAllowances(allow("removals=staff:500", Made.DIGEST))
                .against(HALF, report());
        assertThat(rules(beside)).containsExactly(SafetyRule.REMOVALS);
        assertThat(beside.remarks())
                .containsExactly(
                        "The allowance of removals for staff.csv is for nothing that holds this set; it was not taken.");
    }

    @Test
    void writesDownHowManyRowsAnAllowanceWithoutANumberLetPass() {
        Plan plan = PLANNING.withAllowances(allow("file-gone=rosters", Made.DIGEST))
                .against(new Made().gone("rosters.csv", 90).difference(), report());
        assertThat(plan.allowances())
                .containsExactly(
                        new Allowance(SafetyRule.FILE_GONE, "rosters.csv", 90, "the school was closed", Made.DIGEST));
    }

    @Test
    void holdsASetThatStaysTheSameFromTheNextDayOn() {
        Planning since = PLANNING.withDelivered(MONDAY);
        assertThat(rules(PLANNING.against(SAME, report()))).containsExactly(SafetyRule.NOTHING_CHANGED);
        assertThat(since.withDay(MONDAY).against(SAME, report()).clear()).isTrue();
        assertThat(since.withDay(MONDAY.plusDays(1)).against(SAME, report()).holds())
                .containsExactly(
                        new Hold(
                                SafetyRule.NOTHING_CHANGED,
                                "",
                                null,
                                0,
                                "nothing differs from what was delivered on 2026-10-12; look whether the export ran, or if it is meant, allow it with --allow nothing-changed"));
        SafetySettings three = new SafetySettings(SafetySettings.DEFAULT.usual(), 5, 3, null);
        Planning patient = since.withSettings(three);
        assertThat(patient.withDay(MONDAY.plusDays(2)).against(SAME, report()).clear())
                .isTrue();
        assertThat(patient.withDay(MONDAY.plusDays(3)).against(SAME, report()).clear())
                .isFalse();
    }

    @Test
    void tellsDigestsApartThatBeginAlike() {
        String like = Made.DIGEST.substring(0, 40) + "b".repeat(24);
        assertThat(PLANNING.withAllowances(allow("removals=students:500", like))
                        .against(HALF, report())
                        .remarks())
                .containsExactly(
                        "The allowance of removals for students.csv is for the difference %sb…, and this one is %s…; it was not taken."
                                .formatted("a".repeat(40), "a".repeat(41)));
        String last = Made.DIGEST.substring(1) + "b";
        assertThat(PLANNING.withAllowances(allow("removals=students:500", last))
                        .against(HALF, report())
                        .remarks())
                .containsExactly(
                        "The allowance of removals for students.csv is for the difference %s, and this one is %s; it was not taken."
                                .formatted(last, Made.DIGEST));
    }

    @Test
    void saysWhichLimitsLetMorePassThanByDefault() throws IOException {
        Limit all = new Limit(100, Limit.ANY);
        Limits usual = new Limits(
                new Limit(25, 9), new Limit(75, 4), Map.of("staff.csv", new FileLimits(new Limit(5, 1), all)));
        Limits moving = new Limits(new Limit(60, Limit.ANY), all, Map.of("terms.csv", new FileLimits(all, all)));
        Rollover rollover = new Rollover(MONDAY, MONDAY.plusDays(9), moving);
        Planning planning = PLANNING.withSettings(new SafetySettings(usual, 50, 3, rollover));
        assertThat(PLANNING.against(HALF, report()).loosened()).isEmpty();
        assertThat(planning.against(HALF, report()).loosened())
                .extracting(Loosened::words)
                .containsExactly(
                        "removals: 25 % instead of 10 %",
                        "changes of staff.csv: 100 % instead of 75 %",
                        "floor: 50 rows instead of 10 rows",
                        "unchangedNights: 3 days instead of 1 day");
        Plan summer = planning.withDay(MONDAY).against(HALF, report());
        assertThat(summer.loosened())
                .extracting(Loosened::words)
                .contains(
                        "removals: 60 % instead of 10 %, from 2026-10-12 to 2026-10-21, for a rollover",
                        "removals of terms.csv: 100 % instead of 10 %, from 2026-10-12 to 2026-10-21, for a rollover");
        assertThat(text(summer))
                .contains("\nLimits that let more pass than by default\n  removals: 60 % instead of 10 %, from ");
        assertThat(json(summer)).contains("""
                    "loosened": [
                      {
                        "limit": "removals",
                        "file": "",
                        "value": 60,
                        "default": 10,
                        "from": "2026-10-12",
                        "until": "2026-10-21"
                      },
                  """.indent(0));
        assertThat(planning.first(report()).loosened()).hasSize(4);
    }

    @Test
    void givesNoDaysOfARolloverToWhatIsLooseAllTheYear() {
        Limit half = new Limit(50, Limit.ANY);
        FileLimits own = new FileLimits(new Limit(30, Limit.ANY), new Limit(75, Limit.ANY));
        Limits usual = new Limits(new Limit(25, Limit.ANY), new Limit(75, Limit.ANY), Map.of("staff.csv", own));
        Limits moving = new Limits(
                new Limit(25, Limit.ANY),
                new Limit(90, Limit.ANY),
                Map.of("staff.csv", own, "terms.csv", new FileLimits(half, half)));
        SafetySettings settings = new SafetySettings(usual, 10, 1, new Rollover(MONDAY, MONDAY.plusDays(9), moving));
        assertThat(PLANNING.withSettings(settings)
                        .withDay(MONDAY)
                        .against(HALF, report())
                        .loosened())
                .extracting(Loosened::words)
                .containsExactly(
                        "removals: 25 % instead of 10 %",
                        "removals of staff.csv: 30 % instead of 10 %",
                        "removals of terms.csv: 50 % instead of 10 %, from 2026-10-12 to 2026-10-21, for a rollover",
                        "changes: 90 % instead of 75 %, from 2026-10-12 to 2026-10-21, for a rollover");
    }

    private static String text(Plan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanText.write(plan, ParentSquare.FORMAT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(Plan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanJson.write(plan, ParentSquare.FORMAT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void holdsAttendanceOfAnotherDayAndAllowsItNever() {
        Report stale = report(new Total(SchoolRules.STALE_ATTENDANCE.code(), "attendance.csv", 12));
        for (Plan plan : List.of(PLANNING.first(stale), PLANNING.against(HALF, stale))) {
            assertThat(plan.holds())
                    .contains(
                            new Hold(
                                    SafetyRule.STALE_ATTENDANCE,
                                    "attendance.csv",
                                    null,
                                    12,
                                    "12 rows of attendance.csv are not about the day; export the attendance of that day again, or take the file out of the set"));
        }
    }

    @Test
    void saysWhatCannotBeKnownWithoutAnEarlierSet() {
        Plan plan = PLANNING.first(report());
        assertThat(plan.clear()).isTrue();
        assertThat(plan.difference()).isNull();
        assertThat(plan.effects())
                .extracting(Effect::sentence)
                .containsExactly("ParentSquare will remove students that it has if they are not among these 500.");
        assertThat(plan.remarks())
                .containsExactly(
                        "There is no earlier delivery to compare with, so nobody knows what will be added, changed or removed, and no safety rule about that can hold.");
    }

    @Test
    void judgesTheBytesOfFilesWhereNoRowCanBeCompared() throws IOException {
        Planning dated = PLANNING.withDay(MONDAY).withDelivered(MONDAY.minusDays(1));
        Plan same = dated.unkept(Map.of("students.csv", "b".repeat(64)), NO_FILES, report());
        assertThat(rules(same)).containsExactly(SafetyRule.NOTHING_CHANGED);
        assertThat(same.effects()).isEmpty();
        List<Allowance> given = allow("nothing-changed", same.digest());
        assertThat(dated.withAllowances(given)
                        .unkept(Map.of("students.csv", "b".repeat(64)), NO_FILES, report())
                        .allowances())
                .hasSize(1);
        Map<String, String> others = Map.of("students.csv", "c".repeat(64));
        assertThat(dated.unkept(others, NO_FILES, report()).holds()).isEmpty();
        Map<String, String> more = Map.of("students.csv", "b".repeat(64), "staff.csv", "b".repeat(64));
        assertThat(dated.unkept(more, NO_FILES, report()).holds()).isEmpty();
        Planning resting = dated.withDelivered(Map.of("students.csv", MONDAY.minusDays(61)));
        assertThat(rules(resting.unkept(more, NO_FILES, report()))).containsExactly(SafetyRule.FILE_UNCHANGED);
        assertThat(resting.withDay(null).unkept(more, NO_FILES, report()).holds())
                .isEmpty();
    }

    @Test
    void holdsNoRetryWhereTheDayIsNotKnownOrTheSame() throws IOException {
        Map<String, String> delivered = Map.of("students.csv", "b".repeat(64));
        Planning today = PLANNING.withDelivered(MONDAY);
        assertThat(today.withDay(MONDAY).unkept(delivered, NO_FILES, report()).holds())
                .isEmpty();
        assertThat(today.unkept(delivered, NO_FILES, report()).remarks())
                .containsExactly(
                        "These files are, byte for byte, those of the last delivery, so that nothing will be added, changed or removed.",
                        "Without the day of the delivery nobody asks for how long files have been the same.");
    }

    @Test
    void refusesADifferenceOfAnotherFormat() {
        Difference other = new Difference("samegoal", Made.DIGEST, List.of(), List.of());
        assertThatThrownBy(() -> PLANNING.against(other, report()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this planning is for parentsquare, and it was given something of samegoal");
    }

    @Test
    void isWrittenForPeople() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanText.write(PLANNING.against(HALF, report()), ParentSquare.FORMAT, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("""
                parentsquare: held, for one reason

                Held, in the order in which to mend
                  1. removals: 500 of 1000 students are gone, more than 10 %; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:500.

                If all of it is meant, publish with
                  --allow removals=students:500 --reason "why" --for aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

                Rows
                                before  now  added  changed  removed  other id
                  students.csv    1000  500      0        3      500         0
                  difference aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

                If you publish this
                  ParentSquare will remove 500 students.
                    not documented (reading R8: the document says only that changes are reflected after the following sync)
                  ParentSquare will update 3 students.
                    documented (SFTP Integration, Students Data)
                """);
    }

    @Test
    void isWrittenForPrograms() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanJson.write(PLANNING.against(HALF, report()), ParentSquare.FORMAT, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\n  \"schemaVersion\": 1,\n")
                .contains("""
                          "held": true,
                          "holds": [
                            {
                              "rule": "removals",
                              "subject": "students.csv",
                              "school": null,
                              "rows": 500,
                        """.indent(0))
                .contains("\"allow\": \"removals=students:500\"")
                .contains("\"digest\": \"" + Made.DIGEST + "\"")
                .endsWith("  \"allowances\": [],\n  \"remarks\": []\n}\n");
    }
}
