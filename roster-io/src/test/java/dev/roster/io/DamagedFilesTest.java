package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spreadsheets and old exporters do to bytes, from the file to the report. */
class DamagedFilesTest {
    private static final String ROSTERS = "school_id,section_id,student_id";
    private static final String STUDENTS =
            "school_id,student_id,state_student_id,first_name,last_name,grade_level,status,student_email,cellphone,address_line1,address_line2,city,postal_code\n";

    @TempDir
    Path folder;

    private Report validate(String file, String latin1) throws IOException {
        Path path = Files.write(folder.resolve(file), latin1.getBytes(StandardCharsets.ISO_8859_1));
        return Roster.validate(ParentSquare.FORMAT, RosterFolder.file(path), Options.standard());
    }

    private List<String> findings(String file, String latin1) throws IOException {
        return validate(file, latin1).problems().stream()
                .map(problem -> "%s %s:%s %s"
                        .formatted(
                                problem.code(),
                                problem.place().file(),
                                problem.place().line(),
                                problem.message()))
                .toList();
    }

    @Test
    void holdsColumnsThatNobodyDeclaredToTheRulesOfBytes() throws IOException {
        assertThat(validate("rosters.csv", ROSTERS + ",note\n7,a,1,\u00e9\n7,a,2,\"x\ny\"\n")
                        .problems())
                .extracting(
                        Problem::code,
                        Problem::column,
                        problem -> problem.place().line())
                .containsExactly(
                        tuple("unknown_column", "note", 1L),
                        tuple("bad_encoding", "note", 2L),
                        tuple("line_break_in_cell", "note", 3L));
    }

    @Test
    void pointsAtTheByteAlsoBehindDoubledQuotes() throws IOException {
        String header = ROSTERS + "\n";
        assertThat(findings("rosters.csv", header + "7,a,\"a\"\"b\u00e9\"\n"))
                .containsExactly(
                        "bad_encoding rosters.csv:2 student_id must be UTF-8, and is likely Windows-1252 or ISO-8859-1 (byte offset %s)"
                                .formatted(header.length() + 9));
    }

    @Test
    void readsOnUnderAHeaderWithABadByte() throws IOException {
        assertThat(findings("rosters.csv", "school_id,sect\u00efon_id,student_id\n7,a,1\n7,a,1\n"))
                .containsExactly(
                        "bad_encoding rosters.csv:1 the bytes are not UTF-8, so names would arrive damaged: likely Windows-1252 or ISO-8859-1 (position 2, byte offset 14)",
                        "duplicate_key rosters.csv:3 two rows have the same key; the receiver keeps one of them and nobody can say which (first line 2)");
    }

    @Test
    void seesTheRowBetweenTwoLostQuotes() throws IOException {
        String rows = "7,2,,\"Ann,B,3,1,,,,,,\n7,4,,Ann\",B,3,1,,,,,,\n";
        assertThat(validate("students.csv", STUDENTS + rows).problems())
                .extracting(Problem::code)
                .contains("unclosed_quote");
    }

    @Test
    void leavesAnAddressOfTwoLinesAlone() throws IOException {
        String rows = "7,2,,Ann,B,3,1,,,\"1 Main St, B\nApt 4, C\",,Lakeview,\n";
        assertThat(validate("students.csv", STUDENTS + rows).problems())
                .extracting(Problem::code)
                .containsExactly("line_break_in_cell");
    }

    @Test
    void findsTextThatWasEncodedTwiceInCellsWithoutAnotherFinding() throws IOException {
        String rows = "7,1,,Jos\u00c3\u00a9,B,3,1,jos\u00c3\u00a9,,,,,\n7,2,,Jos\u00e9,S\u00c3O,3,1,,,,,,\n";
        assertThat(findings("students.csv", utf8(STUDENTS + rows)))
                .containsExactly(
                        "double_encoding students.csv:2 the text was encoded twice, so that each accented letter arrives as two or three other characters",
                        "bad_email students.csv:2 student_email must be an e-mail address");
    }

    @Test
    void findsTextThatWasEncodedTwiceInColumnsThatNobodyDeclared() throws IOException {
        assertThat(validate("rosters.csv", utf8(ROSTERS + ",note\n7,a,1,\u00e2\u0080\u0099\n"))
                        .problems())
                .extracting(Problem::code, Problem::column)
                .containsExactly(tuple("unknown_column", "note"), tuple("double_encoding", "note"));
    }

    @Test
    void readsAFileThatIsSeparatedBySemicolonsWithOneFindingMore() throws IOException {
        assertThat(findings("rosters.csv", ROSTERS.replace(',', ';') + "\n7;a;1\n7;a;1\n7;a\n"))
                .containsExactly(
                        "wrong_separator rosters.csv:1 the cells are not separated by commas and nothing else, so that the receiver does not see the columns: they are separated by semicolons",
                        "duplicate_key rosters.csv:3 two rows have the same key; the receiver keeps one of them and nobody can say which (first line 2)",
                        "ragged_row rosters.csv:4 the row has more or fewer cells than the header, so values stand under the wrong columns (cells 2, headers 3)");
    }

    @Test
    void saysWhatAFileIsThatIsNoText() throws IOException {
        Report report = validate("rosters.csv", "PK\u0003\u0004xl/workbook.xml\u0000\u0000");
        assertThat(report.problems())
                .extracting(Problem::code, problem -> problem.place().line(), Problem::message)
                .containsExactly(
                        tuple(
                                "bad_encoding",
                                0L,
                                "the bytes are not UTF-8, so names would arrive damaged: likely a spreadsheet (xlsx) (byte offset 0)"));
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
    }

    @Test
    void findsABadByteInAHeader() throws IOException {
        assertThat(findings("rosters.csv", ROSTERS + ",not\u00e9\n7,a,1,\n"))
                .containsExactly(
                        "bad_encoding rosters.csv:1 the bytes are not UTF-8, so names would arrive damaged: likely Windows-1252 or ISO-8859-1 (position 4, byte offset %s)"
                                .formatted(ROSTERS.length() + 4));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "student_id ,misnamed_column",
                "\u200bstudent_id,misnamed_column",
                "student\u00a0id,misnamed_column",
                "\ufeffstudent_id,misnamed_column",
                "Student ID,misnamed_column",
                "studnt_id,misnamed_column",
                "pupil,unknown_column missing_column",
                "' ',unknown_column missing_column",
                "'student_id,student_id',duplicate_column",
                "'student_id,student_id ',duplicate_column",
                "'student_id ,student_id',duplicate_column",
                "'student_id,\u200bstudent_id',duplicate_column",
                "'student_id,STUDENT_ID',duplicate_column"
            })
    void namesWhatIsWrongWithAHeader(String header, String codes) throws IOException {
        String row = header.contains(",") ? "7,a,1,1\n" : "7,a,1\n";
        assertThat(validate("rosters.csv", utf8("school_id,section_id," + header + "\n" + row))
                        .problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(codes.split(" "));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
