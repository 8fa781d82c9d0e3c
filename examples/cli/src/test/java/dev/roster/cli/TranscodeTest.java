package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells move from one encoding into another, all of them or none. */
class TranscodeTest {
    @TempDir
    Path folder;

    private Path out;

    private CliRun transcode(Path in, String out, String encoding) {
        this.out = folder.resolve(out);
        return CliRun.of("transcode", "parentsquare", in.toString(), this.out.toString(), "--encoding", encoding);
    }

    private Path district() {
        return District.in(folder.resolve("in")).folder();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "xml"})
    void comesBackAsTheSameBytes(String encoding) throws IOException {
        Path in = district();

        assertThat(transcode(in, "there", encoding).code()).isZero();
        assertThat(names(out)).hasSize(12).allMatch(name -> name.endsWith("." + encoding));
        assertThat(transcode(out, "back", "csv"))
                .extracting(CliRun::code, CliRun::out)
                .containsExactly(0, "");
        for (String name : names(in).toList()) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(in.resolve(name));
        }
    }

    @Test
    void writesOurOwnConventions() throws IOException {
        District.in(folder.resolve("in"))
                .with("rosters.csv", "school_id,section_id,Home & Room\n7,,\"a \"\"b\"\" <c>\"\n");
        transcode(folder.resolve("in"), "json", "json");
        assertThat(out.resolve("rosters.json")).hasContent("""
                [
                {"school_id":"7","section_id":"","Home & Room":"a \\"b\\" <c>"}
                ]
                """);
        transcode(folder.resolve("in"), "ndjson", "ndjson");
        assertThat(out.resolve("rosters.ndjson")).hasContent("""
                {"school_id":"7","section_id":"","Home & Room":"a \\"b\\" <c>"}
                """);
        transcode(folder.resolve("in"), "xml", "xml");
        assertThat(out.resolve("rosters.xml")).hasContent("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rosters>
                <Enrollment><school_id>7</school_id><section_id/><column name="Home &amp; Room">a &quot;b&quot; &lt;c&gt;</column></Enrollment>
                </rosters>
                """);
    }

    @Test
    void keepsRowsWithProblemsAndFilesWithoutRows() throws IOException {
        String students = District.STUDENTS.replace(",3,1,", ",99,x,");
        String header = District.ROSTERS.lines().findFirst().orElseThrow() + "\n";
        Path in = District.in(folder.resolve("in"))
                .with("students.csv", students)
                .with("rosters.csv", header)
                .folder();

        assertThat(transcode(in, "there", "xml").code()).isZero();
        assertThat(transcode(out, "back", "csv").code()).isZero();
        assertThat(out.resolve("students.csv")).hasContent(students);
        assertThat(out.resolve("rosters.csv")).hasContent(header);
    }

    @Test
    void saysWhatWouldBeLostAndWritesNothing() throws IOException {
        Path in = District.in(folder.resolve("in"))
                .mend("students.csv", "Zoe", "Z\u0001oe")
                .mend("rosters.csv", "1,a,s1", "1,a,s1,more")
                .mend("terms.csv", "Fall", "\"Fall")
                .with("notes.txt", "x")
                .with("Schools.csv", "x")
                .folder();

        CliRun run = transcode(in, "there", "xml");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().map(line -> line.replaceFirst(": [^:]*(: it holds [^:]*)?$", "")))
                .containsExactly(
                        "error unclosed_quote: terms.csv:2",
                        "error bad_encoding: students.csv:2",
                        "error ragged_row: rosters.csv:2",
                        "error misnamed_file: Schools.csv",
                        "warning unknown_file: notes.txt");
        assertThat(run.err())
                .contains("not written, because something would be lost: students.xml")
                .contains("nothing was written, and %s is as it was".formatted(out))
                .doesNotContain("wrote");
        assertThat(names(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson", "xml"})
    void takesNoRowForWholeThatHasFewerCellsThanTheHeader(String encoding) throws IOException {
        Path in = District.in(folder.resolve("in"))
                .mend("rosters.csv", "1,a,s1", "1,a")
                .folder();

        CliRun run = transcode(in, "there", encoding);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("error ragged_row: rosters.csv:2: ").hasLineCount(1);
        assertThat(names(out)).isEmpty();
    }

    @Test
    void saysHowToMendWhatWouldBeLost() {
        Path in = District.in(folder.resolve("in"))
                .mend("rosters.csv", "1,a,s1", "1,a")
                .folder();
        assertThat(transcode(in, "there", "xml").out())
                .endsWith("; quote cells that hold a comma, and write every column in every row\n");
    }

    @Test
    void leavesOutColumnsWithoutANameWhereNothingStandsInThem() throws IOException {
        District.in(folder.resolve("in")).with("rosters.csv", "school_id,section_id,student_id,,\n1,a,s1,,\n");
        assertThat(transcode(folder.resolve("in"), "there", "json").out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("warning unknown_column: rosters.csv:1: "))
                .anyMatch(line -> line.contains("(position 4)"))
                .anyMatch(line -> line.contains("(position 5)"));
        assertThat(out.resolve("rosters.json")).hasContent("""
                [
                {"school_id":"1","section_id":"a","student_id":"s1"}
                ]
                """);
        District.in(folder.resolve("other")).with("rosters.csv", "school_id,section_id,student_id,,\n1,a,s1,,x\n");
        CliRun lost = transcode(folder.resolve("other"), "none", "json");
        assertThat(lost.code()).isEqualTo(1);
        assertThat(lost.out()).contains("error duplicate_column: rosters.csv:2: ");
    }

    @Test
    void saysTheSameOfTwoColumnsOfOneNameAsValidateDoes() {
        Path in = District.in(folder.resolve("in"))
                .with("rosters.csv", "school_id,section_id,student_id,Room,Room\n1,a,s1,1,2\n")
                .folder();
        assertThat(transcode(in, "there", "json").out()).startsWith("error duplicate_column: rosters.csv:1: ");
        assertThat(CliRun.of("validate", "parentsquare", in.toString()).out()).contains("duplicate_column, 1 time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{},{}]", "[[[]]]"})
    void refusesRecordsWithoutCells(String records) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("students.json"), records);
        for (String encoding : List.of("csv", "xml")) {
            CliRun run = transcode(in, "there", encoding);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).startsWith("error bad_structure: students.csv:1: ");
        }
        assertThat(CliRun.of("validate", "parentsquare", in.toString(), "--any-encoding")
                        .out())
                .contains("bad_structure")
                .doesNotContain("missing_header");
    }

    @Test
    void leavesAnOlderSetAsItWasWhereOneFileCannotMove() throws IOException {
        transcode(district(), "there", "xml");
        List<String> before = contents();
        Path in = District.in(folder.resolve("in"))
                .mend("students.csv", "Zoe", "Z\u0001oe")
                .mend("schools.csv", "North", "South")
                .folder();

        assertThat(transcode(in, "there", "xml").code()).isEqualTo(1);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void saysWhichFilesOfAnotherSetStayBesideTheNewOnes() throws IOException {
        transcode(district(), "there", "json");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Path in = folder.resolve("in");
        Files.delete(in.resolve("rosters.csv"));

        CliRun run = transcode(in, "there", "json");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("replaced schools.json")
                .endsWith("stood there before, and is not of this set: rosters.json\n");
    }

    @Test
    void refusesAFolderThatHoldsAnotherEncodingOfTheFormatsFiles() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("students.csv"), "mine");
        Files.writeString(there.resolve("rosters.xml"), "mine");
        Files.writeString(there.resolve("notes.csv"), "mine");
        List<String> before = contents(there);

        CliRun run = transcode(district(), "there", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "roster: %s holds rosters.xml, students.csv, and a file may stand in one encoding and under one name only; take that away, or name another folder\n"
                                .formatted(there));
        assertThat(contents(there)).isEqualTo(before);
    }

    @Test
    void makesNoFolderWithTheNameOfAZip() throws IOException {
        CliRun run = transcode(district(), "there.zip", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("roster: %s would be a folder with the name of a zip; name a folder, and pack it when the"
                                .formatted(out)
                        + " files are in it\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysInWordsWhatStandsInAFilesPlace() throws IOException {
        Path in = district();
        Files.createDirectories(folder.resolve("there/notes"));
        Files.createDirectories(folder.resolve("there/students.json/x"));
        CliRun run = transcode(in, "there", "json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("cannot write %s: a folder of that name is there; take it away"
                        .formatted(out.resolve("students.json")))
                .doesNotContain("Exception", ".tmp");
    }

    private List<String> contents() throws IOException {
        return contents(out);
    }

    private static List<String> contents(Path out) throws IOException {
        List<String> contents = new ArrayList<>();
        for (String name : names(out).toList()) {
            contents.add(name + "\n" + Files.readString(out.resolve(name)));
        }
        return contents;
    }

    @Test
    void writesTheNamesOfAnUploadWithoutAnEpochWhereAsked() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                in.resolve("user_roles.csv"), "Role,Default Permission,Max Permission\r\nTeacher,read,write\r\n");
        Path to = folder.resolve("to");
        CliRun run =
                CliRun.of("transcode", "samegoal", in.toString(), to.toString(), "--encoding", "csv", "--suffixed");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("wrote user_roles_auto.csv\n");
        assertThat(names(to)).containsExactly("user_roles_auto.csv");
        assertThat(to.resolve("user_roles_auto.csv")).hasSameBinaryContentAs(in.resolve("user_roles.csv"));
    }

    @Test
    void writesSuchNamesForNoOtherFormat() {
        CliRun run = CliRun.of(
                "transcode",
                "parentsquare",
                district().toString(),
                folder.resolve("to").toString(),
                "--encoding",
                "csv",
                "--suffixed");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--suffixed is for CSV files of a format that is uploaded in epochs; leave it out");
    }

    @Test
    void refusesToWriteWhereItReads() {
        Path in = district();

        assertThat(transcode(in, "in", "xml"))
                .extracting(CliRun::code, CliRun::out)
                .containsExactly(2, "");
        assertThat(transcode(in, "in", "yaml").code()).isEqualTo(2);
        assertThat(transcode(folder.resolve("nothing"), "there", "xml").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "xml"})
    void validatesOtherEncodingsWhenAsked(String encoding) {
        Path in = District.in(folder.resolve("in"))
                .mend("students.csv", "5555550102", "1")
                .folder();
        transcode(in, "there", encoding);

        CliRun csv = CliRun.of("validate", "parentsquare", in.toString());
        CliRun other = CliRun.of("validate", "parentsquare", out.toString(), "--any-encoding");

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("bad_phone, 1 time");
        assertThat(csv.out()).contains("bad_phone, 1 time");
        assertThat(CliRun.of("validate", "parentsquare", out.toString()).out()).contains("it should be students.csv");
    }
}
