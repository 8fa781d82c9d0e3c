package dev.roster.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cause.Cause.Kind;
import dev.roster.cause.Cause.Stage;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final int PUPILS = 5_000;
    private static final String SCHOOL_HEADER =
            "school_id|school_name|school_zip|school_address|school_city|school_state|principal_first_name|principal_last_name|principal_email|school_phone\n";
    private static final String STUDENT_HEADER =
            "school_id|student_id|state_student_id|first_name|last_name|grade_level|status|student_email|cellphone|address_line1|address_line2|city|postal_code\n";
    private static final String ROSTER_HEADER = "school_id|section_id|student_id\n";

    private static String school(String id) {
        return id + "|School " + id + "|12345|1 Main St|Springfield|IL|Ann|Lee|ann" + id + "@example.org|5555550100\n";
    }

    private static String student(String school, String id) {
        return school + "|" + id + "||Zoe|Ray|5|1|||||Springfield|12345\n";
    }

    private static String rows(int number, IntFunction<String> row) {
        return IntStream.range(0, number).mapToObj(row).collect(Collectors.joining());
    }

    /** An id that starts with zeros, and one that does not, in turns. */
    private static String id(int number) {
        return number % 2 == 0 ? "00" + (10_000 + number) : "7" + (10_000 + number);
    }

    private static String lost(String id) {
        return id.replaceFirst("^0+", "");
    }

    private static List<Cause> causes(Tables tables) throws IOException {
        Report report = Findings.report(ParentSquare.FORMAT, tables);
        List<Cause> causes = Causes.of(ParentSquare.FORMAT, report, tables);
        assertThat(causes.stream().mapToLong(Cause::count).sum())
                .isEqualTo(
                        report.totals().stream().mapToLong(Report.Total::count).sum());
        return causes;
    }

    private static List<String> told(List<Cause> causes) {
        return causes.stream()
                .map(cause -> "%s %s %s %s %s: %s"
                        .formatted(
                                cause.stage(),
                                cause.kind(),
                                cause.certainty(),
                                cause.count(),
                                cause.file(),
                                cause.what()))
                .toList();
    }

    @Test
    void takesZerosThatOneFileLostForOneCauseWhereverItsRowsAreReferredTo() throws IOException {
        Tables tables = Tables.of("students.csv", STUDENT_HEADER + rows(PUPILS, i -> student("1", lost(id(i)))))
                .and("rosters.csv", ROSTER_HEADER + rows(PUPILS, i -> "1|a|" + id(i) + "\n"))
                .and("group_members.csv", "school_id|group_id|student_id\n" + rows(PUPILS, i -> "1|g|" + id(i) + "\n"));
        List<Cause> causes = causes(tables);
        assertThat(told(causes))
                .containsExactly(
                        "ROWS SPELLING SURE 5000 students.csv: column student_id: identifiers lost leading zeros, or gained some; leading zeros differ in 5000 rows");
        assertThat(causes.get(0).findings())
                .containsExactly(
                        new Report.Tally(
                                "dangling_reference", Severity.ERROR, "rosters.csv", List.of("student_id"), 2500),
                        new Report.Tally(
                                "dangling_reference",
                                Severity.ERROR,
                                "group_members.csv",
                                List.of("student_id"),
                                2500));
        assertThat(causes.get(0).first())
                .extracting(problem -> problem.place().line())
                .containsExactly(2L, 4L, 6L, 8L, 10L);
    }

    @Test
    void looksForTheZerosInTheFileThatLostThem() throws IOException {
        Tables tables = Tables.of("students.csv", STUDENT_HEADER + rows(PUPILS, i -> student("1", id(i))))
                .and("rosters.csv", ROSTER_HEADER + rows(PUPILS, i -> "1|a|" + lost(id(i)) + "\n"));
        assertThat(told(causes(tables)))
                .containsExactly(
                        "ROWS SPELLING SURE 2500 rosters.csv: column student_id: identifiers lost leading zeros, or gained some; leading zeros differ in 2500 rows");
    }

    @Test
    void tellsCapitalsSpacesAndDecimalsFromRowsThatAreNotThere() throws IOException {
        Tables tables = Tables.of(
                        "students.csv", STUDENT_HEADER + student("1", "ab") + student("1", "77") + student("1", "99"))
                .and("rosters.csv", ROSTER_HEADER + "1|a|AB\n1|b|77.0\n1|c|\u200b99\n1|d|x\n1|e|x\n1|f|99\n");
        assertThat(told(causes(tables)))
                .containsExactlyInAnyOrder(
                        "ROWS SPELLING SURE 1 rosters.csv: column student_id: identifiers were written as numbers with decimals; a decimal point and zeros differ in 1 row",
                        "ROWS SPELLING SURE 1 rosters.csv: column student_id: identifiers are in capitals on one side and not on the other; capitals and small letters differ in 1 row",
                        "ROWS SPELLING SURE 1 rosters.csv: column student_id: identifiers have spaces or characters that cannot be seen; spaces or characters that cannot be seen differ in 1 row",
                        "ROWS MISSING_ROWS SURE 2 students.csv: 2 rows refer to one row that students.csv does not have");
    }

    @Test
    void takesAMissingSchoolForOneCause() throws IOException {
        Tables tables = Tables.of("schools.csv", SCHOOL_HEADER + school("1"))
                .and("students.csv", STUDENT_HEADER + rows(50, i -> student(i < 20 ? "1" : "2", id(i))))
                .and("groups.csv", "school_id|group_id|group_name|category\n2|g|Chess|club\n");
        List<Cause> causes = causes(tables);
        assertThat(told(causes))
                .containsExactly(
                        "ROWS MISSING_ROWS SURE 31 schools.csv: 31 rows refer to one row that schools.csv does not have");
        assertThat(causes.get(0).first()).extracting(Problem::code).containsOnly("dangling_reference");
    }

    @Test
    void takesFortyThousandFindingsOfTwoSwappedHeadersForOneCause() throws IOException {
        String swapped = STUDENT_HEADER
                .replace("student_id", "?")
                .replace("first_name", "student_id")
                .replace("state_?", "state_student_id")
                .replace("?", "first_name");
        Tables tables = Tables.of(
                        "students.csv",
                        swapped + rows(PUPILS, i -> student("1", id(i)).replace("Zoe", "Zoe" + i)))
                .and("rosters.csv", ROSTER_HEADER + rows(8 * PUPILS, i -> "1|a" + i + "|" + id(i % PUPILS) + "\n"));
        List<Cause> causes = causes(tables);
        assertThat(told(causes))
                .containsExactly(
                        "HEADERS SHIFTED_HEADERS SURE 40000 students.csv: not one of the 40000 rows that refer to students.csv finds its row; what they refer to stands in its column first_name");
        assertThat(causes.get(0).mend()).isEqualTo("write each header above its own cells");
    }

    @Test
    void foldsWhatRepeatsInAColumnThatHoldsSomethingElse() throws IOException {
        Tables tables = Tables.of("students.csv", STUDENT_HEADER + rows(20, i -> student("1", "Ray")))
                .and("rosters.csv", ROSTER_HEADER + rows(20, i -> "1|a|" + id(i) + "\n"));
        assertThat(told(causes(tables)))
                .containsExactly(
                        "HEADERS SHIFTED_HEADERS GUESS 39 students.csv: not one of the 20 rows that refer to students.csv finds its row, so its column of identifiers likely holds something else");
    }

    @Test
    void takesAColumnThatIsMissingAndOneThatIsUnknownForARenamedHeader() throws IOException {
        Tables tables = Tables.of("students.csv", STUDENT_HEADER.replace("last_name", "family") + student("1", "a"));
        List<Cause> causes = causes(tables);
        assertThat(causes).extracting(Cause::kind).containsExactly(Kind.RENAMED_HEADER);
        assertThat(causes.get(0).certainty()).isEqualTo(Cause.Certainty.GUESS);
        assertThat(causes.get(0).count()).isEqualTo(2);
    }

    @Test
    void takesAHeaderMisspeltAlikeInSeveralFilesForOneCause() throws IOException {
        Tables tables = Tables.of("students.csv", STUDENT_HEADER.replace("first_name", "FirstName") + student("1", "a"))
                .and("staff.csv", "school_id|staff_id|FirstName|last_name|email|mobile|title|role\n");
        assertThat(told(causes(tables)).get(1))
                .endsWith("students.csv: a header is misspelt in the same way in 2 files; headers must match exactly");
    }

    @Test
    void putsFilesBeforeHeadersAndHeadersBeforeRowsAndThoseBeforeRowsThatReferToThem() throws IOException {
        Tables tables = Tables.of("rosters.csv", ROSTER_HEADER + "1||s\n")
                .and(
                        "students.csv",
                        STUDENT_HEADER.replace("cellphone", "cell_phone")
                                + student("1", "s").replace("|5|", "|99|"))
                .and("schools.csv", SCHOOL_HEADER + school("1").replace("5555550100", "x"))
                .and("zebra.csv", "a\n");
        List<Cause> causes = causes(tables);
        assertThat(causes)
                .extracting(cause -> cause.stage() + " " + cause.file() + " "
                        + cause.first().get(0).code())
                .containsExactly(
                        "FILES zebra.csv unknown_file",
                        "HEADERS students.csv misnamed_column",
                        "ROWS schools.csv bad_phone",
                        "ROWS students.csv not_in_list",
                        "ROWS rosters.csv missing_value");
    }

    @Test
    void saysWhereEveryRowIsSoAndWhereRowsAreThereTwice() throws IOException {
        Tables tables = Tables.of("rosters.csv", ROSTER_HEADER + rows(10, i -> "1|a|" + i % 5 + "\n"))
                .and(
                        "students.csv",
                        STUDENT_HEADER + rows(10, i -> student("1", "" + i).replace("|5|", "|99|")));
        assertThat(told(causes(tables)))
                .containsExactlyInAnyOrder(
                        "FILES TWICE GUESS 5 rosters.csv: 5 of 10 rows repeat a key, so the file may hold everything more than once",
                        "ROWS EVERY_ROW GUESS 10 students.csv: the value is not in the documented list; it is so in each of the 10 rows");
    }

    @Test
    void guessesWithoutALook() throws IOException {
        Tables tables = Tables.of("schools.csv", SCHOOL_HEADER + school("1"))
                .and("students.csv", STUDENT_HEADER + student("2", "a") + student("3", "b"));
        Report report = Findings.report(ParentSquare.FORMAT, tables);
        assertThat(told(Causes.of(ParentSquare.FORMAT, report)))
                .containsExactly(
                        "ROWS MISSING_ROWS GUESS 2 schools.csv: 2 rows refer to rows that schools.csv does not have");
    }

    @Test
    void holdsNoCell() throws IOException {
        Tables tables = Tables.of("schools.csv", SCHOOL_HEADER + school("1"))
                .and("students.csv", STUDENT_HEADER + student("0Zq7", "Zq7 x").replace("|5|", "|Zq7|"))
                .and("rosters.csv", ROSTER_HEADER + "1|a|Zq7\n");
        List<Cause> causes = causes(tables);
        assertThat(causes).hasSizeGreaterThan(3);
        assertThat(causes.toString()).doesNotContain("Zq7");
        assertThat(causes).extracting(Cause::stage).containsOnly(Stage.ROWS);
    }
}
