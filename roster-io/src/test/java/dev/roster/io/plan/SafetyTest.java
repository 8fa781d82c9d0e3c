package dev.roster.io.plan;

import static dev.roster.io.plan.Made.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.io.plan.Drift.Pattern;
import dev.roster.io.plan.SafetySettings.FileLimits;
import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.io.plan.SafetySettings.Rollover;
import dev.roster.parentsquare.ParentSquare;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SafetyTest {
    private static final LocalDate JULY = LocalDate.of(2027, 7, 7);

    private static List<Hold> holds(Made made) {
        return holds(made, SafetySettings.DEFAULT);
    }

    private static List<Hold> holds(Made made, SafetySettings settings) {
        return holds(made, settings, JULY);
    }

    private static List<Hold> holds(Made made, SafetySettings settings, @Nullable LocalDate day) {
        return Safety.of(ParentSquare.FORMAT, made.difference(), made.difference(), settings, day)
                .holds();
    }

    private static SafetySettings with(Limits usual) {
        return new SafetySettings(usual, 5, 1, null);
    }

    @Test
    void passesTenPerCentAndHoldsWhatIsMore() {
        assertThat(holds(new Made().file("students.csv", 1000, 0, 100, 0))).isEmpty();
        assertThat(holds(new Made().file("students.csv", 1000, 0, 101, 0)))
                .containsExactly(
                        new Hold(
                                SafetyRule.REMOVALS,
                                "students.csv",
                                null,
                                101,
                                "101 of 1000 students are gone, more than 10 %; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:101"));
        assertThat(holds(new Made().file("students.csv", 10_000_000_000L, 0, 1_000_000_000L, 0)))
                .isEmpty();
        assertThat(holds(new Made().file("students.csv", 10_000_000_000L, 0, 1_000_000_001L, 0)))
                .hasSize(1);
    }

    @Test
    void aSchoolThatVanishedHidesNoRemovalsAtOthers() {
        Made made = new Made()
                .file("students.csv", 200, 0, 150, 0, Made.school(1, true, 100, 50), Made.school(2, false, 100, 100));
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::subject, Hold::rows)
                .containsExactly(
                        tuple(SafetyRule.SCHOOL_VANISHED, "", 1L), tuple(SafetyRule.REMOVALS, "students.csv", 50L));
    }

    @Test
    void aSchoolThatWasJoinedToAnotherHidesNoRemovals() {
        Made made = new Made()
                .file("students.csv", 4000, 300, 500, 0, school(1, true, 3700, 500), moved(2, false, 300, 300, 300));
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::message)
                .satisfiesExactly(
                        vanished -> assertThat(vanished.toList().get(1).toString())
                                .startsWith(
                                        "school 2 (line 9 of the earlier schools.csv) had rows and is in no file any more; at other schools are 300 of students.csv; "),
                        gone -> assertThat(gone.toList().get(1).toString())
                                .startsWith("500 of 4000 students are gone, more than 10 %; "));
    }

    @Test
    void doesNotCallThoseGoneWhoMovedToAnotherSchool() {
        Made all = new Made().file("students.csv", 1000, 60, 0, 0, moved(1, true, 200, 60, 60));
        assertThat(holds(all))
                .extracting(Hold::message)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith(
                        "60 of 200 students are at another school now, more than 10 %, from school 1 (line 2 of schools.csv); ");
        Made some = new Made().file("students.csv", 1000, 40, 20, 0, moved(1, true, 200, 60, 40));
        assertThat(holds(some))
                .extracting(Hold::message)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith(
                        "60 of 200 students are gone, 40 of them to another school, more than 10 %, from school 1 ");
    }

    private static SchoolDifference moved(int number, boolean there, long before, long removed, long moved) {
        Counts counts = new Counts(before, before - removed, 0, 0, removed, 0);
        return new SchoolDifference(number, there ? number + 1L : null, there ? null : 9L, there, counts, moved);
    }

    @Test
    void idsThatChangedHideNoRemovals() {
        Made made =
                new Made().file("students.csv", 120, 0, 50, 60).drift(Drift.Pattern.PREFIX_CHANGED, "students.csv", 60);
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::subject, Hold::rows)
                .containsExactly(
                        tuple(SafetyRule.IDS_CHANGED, "", 60L), tuple(SafetyRule.REMOVALS, "students.csv", 50L));
    }

    @Test
    void passesSeventyFivePerCentOfChangesAndHoldsWhatIsMore() {
        assertThat(holds(new Made().file("students.csv", 1000, 750, 0, 0))).isEmpty();
        assertThat(holds(new Made().file("students.csv", 1000, 751, 0, 0)))
                .extracting(Hold::rule, Hold::rows)
                .containsExactly(tuple(SafetyRule.CHANGES, 751L));
    }

    @Test
    void countsChangesAmongTheRowsThatAreStillThere() {
        assertThat(holds(new Made().file("students.csv", 1000, 700, 90, 0)))
                .extracting(Hold::rule, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.CHANGES,
                                "700 of 910 students changed, more than 75 %; look for a column that is filled differently, and whether the year was rolled over, or if it is meant, allow it with --allow changes=students:700"));
    }

    @Test
    void letsAShareOfAFewRowsPass() {
        assertThat(holds(new Made().file("groups.csv", 11, 0, 10, 0))).isEmpty();
        assertThat(holds(new Made().file("groups.csv", 12, 0, 11, 0))).hasSize(1);
    }

    @Test
    void holdsANumberOfRowsWhateverTheirShare() {
        Limits limits = new Limits(new Limit(10, 3), new Limit(75, Limit.ANY), Map.of());
        assertThat(holds(new Made().file("students.csv", 1000, 0, 3, 0), with(limits)))
                .isEmpty();
        assertThat(holds(new Made().file("students.csv", 1000, 0, 4, 0), with(limits)))
                .extracting(Hold::message)
                .containsExactly(
                        "4 of 1000 students are gone, more than 3; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:4");
    }

    @Test
    void holdsOneSchoolOfAFileThatPassesAsAWhole() {
        Made made = new Made().file("students.csv", 1000, 0, 60, 0, school(1, true, 800, 0), school(2, true, 200, 60));
        assertThat(holds(made))
                .containsExactly(
                        new Hold(
                                SafetyRule.REMOVALS,
                                "students.csv",
                                2,
                                60,
                                "60 of 200 students are gone, more than 10 %, at school 2 (line 3 of schools.csv); look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:60"));
    }

    @Test
    void holdsAFileThatIsGoneOrEmptiedOnce() {
        assertThat(holds(new Made().gone("rosters.csv", 90)))
                .extracting(Hold::rule, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.FILE_GONE,
                                "rosters.csv was delivered with 90 rosters and is not there; export it again, and look whether it has another name, or if it is meant, allow it with --allow file-gone=rosters"));
        assertThat(holds(new Made().file("rosters.csv", 90, 0, 90, 0)))
                .extracting(Hold::rule, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.FILE_EMPTIED,
                                "rosters.csv had 90 rosters and has none; look at the query that fills it and export it again, or if it is meant, allow it with --allow file-emptied=rosters"));
    }

    @Test
    void aFileThatHadNoRowsAndIsGoneHoldsNothing() {
        assertThat(holds(new Made().gone("rosters.csv", 0).file("students.csv", 90, 1, 0, 0)))
                .isEmpty();
        assertThat(holds(new Made().gone("rosters.csv", 1))).hasSize(1);
    }

    @Test
    void holdsAColumnThatIsGoneAndNotTheChangesThatFollow() {
        Difference gone =
                new Made().columnGone("students.csv", "student_email", 400).difference();
        Difference beside = new Made().file("students.csv", 400, 0, 0, 0).difference();
        assertThat(Safety.of(ParentSquare.FORMAT, gone, beside, SafetySettings.DEFAULT, JULY)
                        .holds())
                .extracting(Hold::rule, Hold::subject, Hold::words)
                .containsExactly(tuple(
                        SafetyRule.COLUMN_GONE, "students.csv:student_email", "column-gone=students:student_email"));
    }

    @Test
    void aColumnThatIsGoneHidesNoOtherChanges() {
        Difference gone =
                new Made().columnGone("students.csv", "student_email", 400).difference();
        Difference beside = new Made().file("students.csv", 400, 390, 0, 0).difference();
        assertThat(Safety.of(ParentSquare.FORMAT, gone, beside, SafetySettings.DEFAULT, JULY)
                        .holds())
                .extracting(Hold::rule, Hold::rows)
                .containsExactly(tuple(SafetyRule.COLUMN_GONE, 400L), tuple(SafetyRule.CHANGES, 390L));
    }

    @Test
    void holdsChangesBesideAColumnThatIsGoneWhereNobodyCanTellThemApart() {
        Difference gone =
                new Made().columnGone("students.csv", "student_email", 400).difference();
        assertThat(Safety.of(ParentSquare.FORMAT, gone, null, SafetySettings.DEFAULT, JULY)
                        .holds())
                .extracting(Hold::rule, Hold::message)
                .contains(
                        tuple(
                                SafetyRule.CHANGES,
                                "400 of 400 students changed, more than 75 %; which of them are those of the column that is gone cannot be told by a snapshot, and can with --previous and the files as they were delivered; look for a column that is filled differently, and whether the year was rolled over, or if it is meant, allow it with --allow changes=students:400"));
    }

    @Test
    void addsUpWhoIsGoneAndWhoseIdChanged() {
        Made both = new Made().file("students.csv", 120, 0, 11, 11).drift(Drift.Pattern.REKEYED, "students.csv", 11);
        assertThat(holds(both))
                .extracting(Hold::rule, Hold::rows, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.REMOVALS,
                                22L,
                                "22 of 120 students are gone or there under another id (11 of them), more than 10 %; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:22"));
        assertThat(holds(new Made().file("students.csv", 120, 0, 6, 6))).isEmpty();
    }

    private static SchoolDifference lost(int number, long before, long removed, long rekeyed) {
        return new SchoolDifference(
                number, number + 1L, true, new Counts(before, before - removed, 0, 0, removed, rekeyed));
    }

    @Test
    void namesSchoolsThatLoseTooMuchByBothTogetherBesideThoseThatLoseItByOne() {
        Made made = new Made()
                .file("students.csv", 2000, 0, 35, 22, lost(1, 200, 25, 2), lost(2, 200, 10, 20), lost(3, 1600, 0, 0))
                .drift(Drift.Pattern.REKEYED, "students.csv", 22);
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::school, Hold::rows, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.REMOVALS,
                                null,
                                57L,
                                "57 of 400 students are gone or there under another id (22 of them), more than 10 %, at school 1 (line 2 of schools.csv), school 2 (line 3 of schools.csv); look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:57"));
    }

    @Test
    void holdsAllOfAFileThatLosesTooMuchByBothThoughOneSchoolLosesItByOne() {
        Made made = new Made()
                .file("students.csv", 1000, 0, 60, 60, lost(1, 200, 30, 0), lost(2, 800, 30, 60))
                .drift(Drift.Pattern.REKEYED, "students.csv", 60);
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::school, Hold::rows)
                .containsExactly(tuple(SafetyRule.REMOVALS, null, 120L));
    }

    @Test
    void namesTheSchoolAloneThatLosesTooMuch() {
        Made made = new Made()
                .file("students.csv", 1000, 0, 30, 5, lost(1, 200, 30, 0), lost(2, 800, 0, 5))
                .drift(Drift.Pattern.REKEYED, "students.csv", 5);
        assertThat(holds(made))
                .extracting(Hold::school, Hold::rows, Hold::message)
                .first()
                .satisfies(hold -> assertThat(hold.toList().toString())
                        .startsWith("[1, 30, 30 of 200 students are gone, more than 10 %, at school 1 "));
    }

    @Test
    void holdsASchoolThatVanishedAndNotTheRowsThatItHad() {
        Made made = new Made()
                .file("schools.csv", 3, 0, 1, 0, school(1, true, 2, 0), school(3, false, 1, 1))
                .file("students.csv", 900, 0, 300, 0, school(1, true, 600, 0), school(3, false, 300, 300));
        assertThat(holds(made))
                .containsExactly(
                        new Hold(
                                SafetyRule.SCHOOL_VANISHED,
                                "",
                                3,
                                1,
                                "school 3 (not in schools.csv) had rows and is in no file any more; gone are 1 of schools.csv, 300 of students.csv; look whether the export is for the whole district, or if it is meant, allow it with --allow school-vanished=1"));
    }

    @Test
    void judgesTheOtherSchoolsByThemselves() {
        Made few =
                new Made().file("students.csv", 900, 0, 360, 0, school(1, true, 600, 60), school(3, false, 300, 300));
        assertThat(holds(few))
                .extracting(Hold::rule, Hold::rows)
                .containsExactly(tuple(SafetyRule.SCHOOL_VANISHED, 1L));
        Made apart = new Made()
                .file("students.csv", 900, 0, 380, 0, school(1, true, 600, 80), school(3, false, 300, 300))
                .file("staff.csv", 100, 0, 60, 0, school(1, true, 70, 40), school(3, false, 30, 20));
        assertThat(holds(apart))
                .extracting(Hold::rule, Hold::subject, Hold::rows)
                .containsExactly(
                        tuple(SafetyRule.SCHOOL_VANISHED, "", 1L),
                        tuple(SafetyRule.REMOVALS, "students.csv", 80L),
                        tuple(SafetyRule.REMOVALS, "staff.csv", 40L));
    }

    @Test
    void takesRowsThatHangOnRemovedOnesForTheSameCause() {
        Made made = new Made()
                .file("students.csv", 1000, 0, 500, 0)
                .file("parents.csv", 1800, 0, 900, 0)
                .file("staff.csv", 100, 0, 50, 0);
        assertThat(holds(made))
                .extracting(Hold::subject, Hold::message)
                .containsExactly(
                        tuple(
                                "students.csv",
                                "500 of 1000 students are gone, more than 10 %, and with them 900 of 1800 parents; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:500"),
                        tuple(
                                "staff.csv",
                                "50 of 100 rows of staff are gone, more than 10 %; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=staff:50"));
    }

    @Test
    void holdsRowsThatHangOnRemovedOnesWhereManyMoreAreGone() {
        Made made = new Made().file("students.csv", 1000, 0, 150, 0).file("parents.csv", 1800, 0, 1200, 0);
        assertThat(holds(made)).extracting(Hold::subject).containsExactly("students.csv", "parents.csv");
    }

    @Test
    void holdsChangedIdsOnceWhateverFollowsFromThem() {
        Made made = new Made()
                .file("students.csv", 1000, 0, 10, 990)
                .file("rosters.csv", 5000, 0, 5000, 0)
                .file("groups.csv", 50, 50, 0, 0)
                .drift(Pattern.LEADING_ZEROS_LOST, "students.csv", 990);
        assertThat(holds(new Made().file("students.csv", 1000, 0, 0, 100).drift(Pattern.REKEYED, "students.csv", 100)))
                .isEmpty();
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::subject, Hold::rows)
                .contains(tuple(SafetyRule.IDS_CHANGED, "", 990L))
                .doesNotContain(tuple(SafetyRule.CHANGES, "groups.csv", 50L));
    }

    @Test
    void doesNotLookAtFilesAboutDays() {
        assertThat(holds(new Made().file("attendance.csv", 900, 0, 900, 0))).isEmpty();
        assertThat(holds(new Made().gone("attendance.csv", 900))).isEmpty();
    }

    @Test
    void hasOtherLimitsWhileStudentsMoveUp() {
        Limit all = new Limit(100, Limit.ANY);
        Limits moving = new Limits(new Limit(60, Limit.ANY), all, Map.of("rosters.csv", new FileLimits(all, all)));
        SafetySettings settings =
                new SafetySettings(SafetySettings.DEFAULT.usual(), 5, 1, new Rollover(JULY.minusDays(1), JULY, moving));
        Made made = new Made().file("students.csv", 1000, 400, 600, 0);
        assertThat(holds(made, settings)).isEmpty();
        assertThat(holds(made, settings, JULY.plusDays(1))).hasSize(2);
        assertThat(holds(made, settings, JULY.minusDays(2))).hasSize(2);
        assertThat(holds(made, settings, null)).hasSize(2);
        assertThat(holds(new Made().file("students.csv", 1000, 0, 601, 0), settings))
                .hasSize(1);
        assertThat(holds(new Made().file("rosters.csv", 1000, 0, 999, 0), settings))
                .isEmpty();
    }
}
