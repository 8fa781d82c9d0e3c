package dev.roster.parentsquare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.problem.RuleUse;
import dev.roster.spec.Profile;
import dev.roster.validate.Findings;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import dev.roster.validate.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final String BY_ROW = "school_id|student_id|date|period|code\n";
    private static final String BY_COLUMN = "school_id|student_id|date|p0|p1|p2|p3|p4|p5|p6|p7|p8|p9\n";
    private static final Profile MAPPED = Profile.named("district")
            .periods(
                    "attendance.csv",
                    Map.of(
                            "p0", "all_day", "p1", "1", "p2", "2", "p3", "3", "p4", "4", "p5", "5", "p6", "6", "p7",
                            "7", "p8", "8", "p9", "9"))
            .only("attendance.csv", "code", "A", "T")
            .build();

    private static Report report(String text, Options options) throws IOException {
        return Roster.validate(ParentSquare.FORMAT, Tables.of("attendance.csv", text), options);
    }

    @Test
    void isASetOfItsOwnOnItsDay() throws IOException {
        Tables set =
                Tables.of("attendance.csv", BY_ROW + "01|1|2026-10-01|1|A\n").asASet();
        Options onItsDay = Options.standard().withAsOf(LocalDate.of(2026, 10, 1));
        Report report = Roster.validate(ParentSquare.FORMAT, set, onItsDay);
        assertThat(report.problems()).isEmpty();
        assertThat(report.publishable()).isTrue();
        assertThat(Findings.report(ParentSquare.FORMAT, set).totals())
                .extracting(Report.Total::code)
                .containsOnly("missing_file");
    }

    @Test
    void isHeldToTheDayWhereSomebodySaysWhichDayItIs() throws IOException {
        String text = BY_ROW + "01|1|2026-10-01|1|A\n01|1|10/01/2026|2|A\n01|2|2026-09-30|1|A\n01|3|2026-10-32|1|A\n";
        Options today = Options.standard().withAsOf(LocalDate.of(2026, 10, 1));
        assertThat(Findings.of(report(text, today)))
                .containsExactly(
                        "error stale_attendance attendance.csv:4 date", "error bad_date attendance.csv:5 date");
        assertThat(Findings.of(report(text, Options.standard())))
                .containsExactly("error bad_date attendance.csv:5 date");
    }

    @Test
    void namesItsRuleSetByWhetherTheDayIsKnownAndNotByTheDay() throws IOException {
        String text = BY_ROW + "01|1|2026-10-01|1|A\n";
        Options one = Options.standard().withAsOf(LocalDate.of(2026, 10, 1));
        Options other = Options.standard().withAsOf(LocalDate.of(2026, 10, 2));
        assertThat(report(text, one).fingerprint())
                .isEqualTo(report(text, other).fingerprint());
        assertThat(report(text, one).fingerprint())
                .isNotEqualTo(report(text, Options.standard()).fingerprint());
    }

    @Test
    void listsTheRuleThatWaitsForADay() {
        assertThat(ParentSquare.FORMAT.rules())
                .filteredOn(ParentSquare.FORMAT.dormant()::contains)
                .extracting(RuleUse::file)
                .containsExactly("attendance.csv#by_row", "attendance.csv#by_column");
    }

    @Test
    void warnsOnceOfAWholeDayBesidePeriods() throws IOException {
        String text = BY_ROW + "01|1|2026-10-01|all_day|A\n01|1|10/01/2026|1|A\n01|1|2026-10-01|2|A\n"
                + "01|2|2026-10-01|All_day|A\n01|2|2026-10-01|1|A\n";
        assertThat(Findings.of(report(text, Options.standard())))
                .containsExactly("warning all_day_and_periods attendance.csv:3 student_id,date,period");
    }

    @Test
    void comparesDatesInEitherSpellingWhereTheyAreAKey() throws IOException {
        String text = BY_ROW + "01|1|2026-10-01|1|A\n01|1|10/01/2026|1|T\n";
        assertThat(Findings.of(report(text, Options.standard())))
                .containsExactly("error duplicate_key attendance.csv:3 school_id,student_id,date,period first line 2");
    }

    @Test
    void needsAMapOfItsColumns() throws IOException {
        String text = BY_COLUMN + "01|1|2026-10-01||A||||||||\n";
        Report report = report(text, Options.standard());
        assertThat(Findings.of(report)).containsExactly("error unmapped_periods attendance.csv:0 ");
        assertThat(report.notRun())
                .extracting(Report.NotRun::rule, Report.NotRun::reason)
                .contains(tuple("all_day_and_periods", Report.Reason.UNUSABLE));
        assertThat(report(text, Options.of(MAPPED)).problems()).isEmpty();
    }

    @Test
    void warnsOfAColumnThatIsMappedToTheWholeDayBesideOthers() throws IOException {
        String text = BY_COLUMN + "01|1|2026-10-01|A|||||||||\n01|2|2026-10-01|A|T||||||||\n";
        assertThat(Findings.of(report(text, Options.of(MAPPED))))
                .containsExactly(
                        "warning all_day_and_periods attendance.csv:3 student_id,date,p0,p1,p2,p3,p4,p5,p6,p7,p8,p9");
    }

    @Test
    void takesOnlyTheCodesThatTheProfileLists() throws IOException {
        String text = BY_ROW + "01|1|2026-10-01|1|A\n01|1|2026-10-01|2|a\n";
        assertThat(Findings.of(report(text, Options.of(MAPPED))))
                .containsExactly("error not_in_list attendance.csv:3 code");
    }

    @Test
    void isReadByColumnWhereEveryPeriodIsMisspelt() throws IOException {
        String text = BY_COLUMN.replace("|p", "|P_") + "01|1|2026-10-01||A||||||||\n";
        assertThat(report(text, Options.of(MAPPED)).problems())
                .hasSize(10)
                .allMatch(problem -> problem.code().equals("misnamed_column"));
    }

    @Test
    void refusesAMapOfSomeOfItsColumns() {
        Profile some = Profile.named("district")
                .periods("attendance.csv", Map.of("p0", "all_day"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParentSquare.FORMAT.with(some))
                .withMessageContaining("p1 has no period, and others have");
    }

    @Test
    void mustNotMixItsLayouts() throws IOException {
        String text = "school_id|student_id|date|period|code|p1|p2\n01|1|2026-10-01|1|A||\n";
        assertThat(Findings.of(report(text, Options.standard())))
                .containsExactly("error mixed_layouts attendance.csv:1 p1,p2");
    }
}
