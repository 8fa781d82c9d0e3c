package dev.roster.io.plan;

import static dev.roster.io.plan.Made.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.io.plan.Drift.Pattern;
import dev.roster.parentsquare.ParentSquare;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of which some rows are judged by themselves too, those that hang on no departed ones. */
class RowsApartTest {

    private static List<Hold> holds(Made made) {
        return Safety.of(ParentSquare.FORMAT, made.difference(), made.difference(), SafetySettings.DEFAULT, null)
                .holds();
    }

    private static String what(Hold hold) {
        return hold.message().substring(0, hold.message().indexOf(';'));
    }

    @Test
    void hideNoSchoolOfWhichTheWholeFileTells() {
        Made made = new Made()
                .file(
                        "rosters.csv",
                        600,
                        0,
                        36,
                        0,
                        school(1, true, 370, 0),
                        school(2, true, 200, 21),
                        school(3, true, 30, 15))
                .apart(200, 21, 0, school(2, true, 200, 21));
        assertThat(holds(made))
                .extracting(Hold::rows, RowsApartTest::what)
                .containsExactly(
                        tuple(
                                36L,
                                "36 of 230 rosters are gone, more than 10 %, at school 2 (line 3 of schools.csv), school 3 (line 4 of schools.csv)"));
    }

    @Test
    void hideNoIdsOfWhichTheWholeFileTells() {
        Made made = new Made().file("students.csv", 600, 0, 21, 40).apart(200, 21, 0);
        assertThat(holds(made))
                .extracting(Hold::rows, RowsApartTest::what)
                .containsExactly(tuple(
                        61L, "61 of 600 students are gone or there under another id (40 of them), more than 10 %"));
    }

    @Test
    void explainNoLargerPartOfOthersThanAllRowsDo() {
        Made made = new Made()
                .file("students.csv", 600, 0, 21, 61)
                .apart(200, 21, 0)
                .file("rosters.csv", 1000, 0, 440, 0)
                .drift(Pattern.PREFIX_CHANGED, "students.csv", 61);
        assertThat(holds(made))
                .extracting(Hold::rule, Hold::subject, Hold::rows)
                .containsExactlyInAnyOrder(
                        tuple(SafetyRule.IDS_CHANGED, "", 61L),
                        tuple(SafetyRule.REMOVALS, "students.csv", 21L),
                        tuple(SafetyRule.REMOVALS, "rosters.csv", 440L));
    }

    @Test
    void areExplainedByTheSameRowsOfAnotherFile() {
        Made made = new Made()
                .file("students.csv", 600, 0, 61, 0)
                .apart(200, 61, 0)
                .file("rosters.csv", 6100, 0, 610, 0)
                .apart(2000, 610, 0);
        assertThat(holds(made))
                .extracting(Hold::subject, RowsApartTest::what)
                .containsExactly(tuple(
                        "students.csv",
                        "61 of 600 students are gone, more than 10 %, and with them 610 of 2000 rosters"));
    }

    @Test
    void sayOfHowManyRowsTheIdsChanged() {
        Made made = new Made()
                .file("students.csv", 600, 0, 0, 21)
                .apart(200, 0, 21)
                .drift(Pattern.PREFIX_CHANGED, "students.csv", 21);
        assertThat(holds(made))
                .singleElement()
                .satisfies(hold -> assertThat(hold.message())
                        .contains("so that the receiver takes 21 of 200 students for others"));
    }
}
