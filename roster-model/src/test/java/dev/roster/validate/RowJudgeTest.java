package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows that are judged one by one and handed on, for others to hold them against each other. */
class RowJudgeTest {
    private final List<Problem> problems = new ArrayList<>();

    private <T> List<T> rows(String name, String text, Function<JudgedRow, T> asked) throws IOException {
        List<T> answers = new ArrayList<>();
        Tables.of(name, text)
                .read(
                        name,
                        new RowJudge(ParentSquare.FORMAT, name, problems::add, row -> answers.add(asked.apply(row))));
        return answers;
    }

    private static String key(JudgedRow row, int column) {
        return new String(row.key(column), StandardCharsets.UTF_8);
    }

    @Test
    void handsOnRowsThatAreRejected() throws IOException {
        assertThat(rows(
                        "rosters.csv",
                        """
                school_id|section_id|student_id
                7|s 1|a1
                7||a1
                """,
                        row -> row.line() + " " + row.record() + " " + row.good(1) + " " + row.filled(1) + " "
                                + key(row, 1)))
                .containsExactly("2 1 false true s 1", "3 2 false false ");
        assertThat(problems).extracting(Problem::code).containsExactly("space_in_id", "missing_value");
    }

    @Test
    void saysWhatMayStandInARowThatIsBroken() throws IOException {
        assertThat(rows(
                        "rosters.csv",
                        """
                school_id|section_id|student_id
                7|s1|x|a1
                7|s1
                """,
                        row -> List.of(row.broken(), row.told(0), row.told(1), row.mayBe(1), row.mayBe(2))))
                .containsExactly(
                        List.of(true, false, false, List.of("s1", "x"), List.of("x", "a1")),
                        List.of(true, true, true, List.of("7", "s1"), List.of()));
    }

    @Test
    void givesTwoSpellingsOfOneValueOneKey() throws IOException {
        assertThat(rows(
                        "terms.csv",
                        """
                school_id|term_id|term_name|start_date|end_date
                7|t1|Fall|2026-09-01|2026-12-18
                7|t2|Spring|09/01/2026|2026-12-18
                """,
                        row -> key(row, row.file().column("startDate").ordinal())))
                .containsExactly("2026-09-01", "2026-09-01");
    }

    @Test
    void tellsAColumnThatIsMissingFromOneThatIsBlank() throws IOException {
        assertThat(rows("rosters.csv", "school_id|student_id\n7|\n", row -> List.of(row.missing(1), row.missing(2))))
                .containsExactly(List.of(true, false));
        assertThat(rows("rosters.csv", "school_id|student_id\n7|\n", row -> key(row, 1)))
                .containsExactly("");
    }

    @Test
    void passesOverTheRowsOfAnotherFile() throws IOException {
        assertThat(rows("rosters.csv", "colour|size\nred|9\n", JudgedRow::line)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void tellsTheLayoutByTheHeader() throws IOException {
        RowJudge judge = new RowJudge(ParentSquare.FORMAT, "attendance.csv", problems::add, row -> {});
        assertThat(judge.file()).isNull();
        String header = ParentSquare.ATTENDANCE_BY_COLUMN.columns().stream()
                .map(column -> column.header())
                .collect(Collectors.joining("|"));
        Tables.of("attendance.csv", header + "\n").read("attendance.csv", judge);
        assertThat(judge.file()).isEqualTo(ParentSquare.ATTENDANCE_BY_COLUMN);
    }

    @Test
    void leavesWhatAReaderCouldNotMakeSenseOfToOthers() {
        RowJudge judge = new RowJudge(ParentSquare.FORMAT, "rosters.csv", problems::add, row -> {});
        judge.trouble(new SyntaxTrouble(SyntaxRules.OVER_LIMIT, 0, 0, Scope.FILE, List.of()));
        assertThat(problems).isEmpty();
    }

    @Test
    void refusesAFileThatTheFormatDoesNotHave() {
        assertThatThrownBy(() -> new RowJudge(ParentSquare.FORMAT, "pupils.csv", problems::add, row -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format 'parentsquare' has no file 'pupils.csv'; it has [schools.csv, ");
    }

    @Test
    void printsNoCell() throws IOException {
        assertThat(rows("rosters.csv", "school_id|section_id|student_id\n7|s1|a1\n", JudgedRow::toString))
                .containsExactly("JudgedRow[Place[file=rosters.csv, line=2, record=1]]");
    }
}
