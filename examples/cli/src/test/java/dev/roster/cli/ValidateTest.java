package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateTest {
    @TempDir
    private Path folder;

    @Test
    void endsWithZeroWhereNothingIsWrong() {
        CliRun run = CliRun.of("validate", "parentsquare", District.in(folder).path());
        assertThat(run.out()).startsWith("parentsquare: may be published.\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "schools.csv, ann@example.org, ann, bad_email, principal_email",
        "schools.csv, North School, South School, duplicate_value, school_name",
        "schools.csv, school_zip, school_zipp, misnamed_column, school_zipp",
        "schools.csv, '90001,1 Road', ',1 Road', missing_value, school_zip",
        "students.csv, '3,1,zoe', 'PK,1,zoe', not_in_list, grade_level",
        "students.csv, 5555550102, 555-0102, bad_phone, cellphone",
        "students.csv, 's2,x2', 's1,x2', duplicate_key, student_id",
        "students.csv, '1,s1', '9,s1', dangling_reference, school_id",
        "students.csv, 'Zoe,', 'Zoe,,', ragged_row,",
        "students.csv, 's2', 's 2', space_in_id, student_id",
        "sections.csv, '2,,0', '2,,1', several_primary_teachers,",
        "sections.csv, '2,,0', '2,,no', bad_flag, is_primary",
        "sections.csv, 'p2,Algebra', 'p2,Biology', inconsistent_section,",
        "rosters.csv, 's1', 's3', dangling_reference, student_id",
        "rosters.csv, '2,a', '2,b', dangling_reference, section_id"
    })
    void endsWithOneForEachError(String file, String found, String other, String code, String column) {
        District district = District.in(folder).mend(file, found, other);
        CliRun run = CliRun.of("validate", "parentsquare", district.path(), "--report", "json");
        assertThat(run.out()).contains("\"code\": \"%s\"".formatted(code));
        if (column != null) {
            assertThat(run.out()).contains("\"column\": \"%s\"".formatted(column));
        }
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void leavesItToTheCallerWhetherAWarningFails() {
        String path = District.in(folder)
                .mend("schools.csv", "5555550100", "555 0100")
                .path();
        assertThat(CliRun.of("validate", "parentsquare", path).code()).isZero();
        assertThat(CliRun.of("validate", "parentsquare", path, "--fail-on", "error")
                        .code())
                .isZero();
        CliRun strict = CliRun.of("validate", "parentsquare", path, "--fail-on", "warning");
        assertThat(strict.out()).startsWith("parentsquare: may be published; somebody should look at 1 warning.\n");
        assertThat(strict.code()).isEqualTo(1);
    }

    @Test
    void reportsTwoBrokenRowsAndNothingOfTheRowsThatReferToThem() {
        District district = District.in(folder)
                .mend("students.csv", "zoe@example.org", "zoe")
                .mend("students.csv", "-1,0", "K,0");
        assertThat(CliRun.of("validate", "parentsquare", district.path(), "--report=json")
                        .out())
                .contains("\"error\": 2,\n    \"warning\": 0,\n    \"info\": 0");
    }

    @Test
    void findsTheFormatByItsFiles() {
        CliRun run = CliRun.of("validate", District.in(folder).path());
        assertThat(run.out()).startsWith("parentsquare: may be published.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void takesASingleFileWithoutTheOthers() {
        CliRun run = CliRun.of(
                "validate",
                "parentsquare",
                District.in(folder).folder().resolve("rosters.csv").toString());
        assertThat(run.out())
                .startsWith("parentsquare: may be published.\n")
                .contains("rosters.csv student_id: dangling_reference, because the file it refers to is not here");
        assertThat(run.code()).isZero();
    }

    @Test
    void takesAZip() throws IOException {
        Path zip = folder.resolve("District.ZIP");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("schools.csv"));
            out.write(District.SCHOOLS.getBytes(StandardCharsets.UTF_8));
        }
        CliRun run = CliRun.of("validate", "parentsquare", zip.toString());
        assertThat(run.out()).contains("  schools.csv  2 rows  ");
        assertThat(run.code()).isZero();
    }

    @Test
    void findsFaultWithAZipThatIsNone() throws IOException {
        Path zip = Files.writeString(folder.resolve("district.zip"), "no zip");
        CliRun run = CliRun.of("validate", "parentsquare", zip.toString());
        assertThat(run.out()).contains("bad_archive, 1 time");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void findsFaultWithAnEmptyFolder() {
        CliRun run = CliRun.of("validate", "parentsquare", folder.toString());
        assertThat(run.out()).contains("no_roster_files, 1 time");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void endsWithThreeWhereNothingIs() {
        Path missing = folder.resolve("missing");
        CliRun run = CliRun.of("validate", "parentsquare", missing.toString());
        assertThat(run.err())
                .isEqualTo(
                        "roster: cannot open %s: there is nothing of that name; check the path\n".formatted(missing));
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(3);
        assertThat(CliRun.of("validate", missing.toString()).code()).isEqualTo(3);
        assertThat(CliRun.of("validate", missing + ".zip").code()).isEqualTo(3);
    }

    @Test
    void writesReportsToFilesAndOnlyTheRequestedOneToStandardOutput() throws IOException {
        String path = District.in(folder.resolve("district")).path();
        Path json = folder.resolve("report.json");
        Path text = folder.resolve("report.txt");
        CliRun run = CliRun.of("validate", "parentsquare", path, "--report", "json=" + json, "--report=text=" + text);
        assertThat(run).extracting(CliRun::code, CliRun::out, CliRun::err).containsExactly(0, "", "");
        assertThat(Files.readString(json)).startsWith("{\n  \"schemaVersion\": 1,\n");
        assertThat(Files.readString(text)).startsWith("parentsquare: may be published.\n");
        CliRun both = CliRun.of("validate", "parentsquare", path, "--report", "json=" + json, "--report", "text");
        assertThat(both.out()).isEqualTo(Files.readString(text));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void endsWithThreeWhereTheReportsFolderIsMissing() {
        Path report = folder.resolve("missing").resolve("report.json");
        CliRun run = CliRun.of("validate", "parentsquare", District.in(folder).path(), "--report", "json=" + report);
        assertThat(run.err())
                .isEqualTo("roster: cannot write the report %s: its folder is not there; make the folder first\n"
                        .formatted(report));
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void leavesWhatIsNoOrdinaryFileAlone() {
        CliRun run = CliRun.of("validate", "parentsquare", District.in(folder).path(), "--report", "json=" + folder);
        assertThat(run.err()).startsWith("roster: cannot write the report %s: ".formatted(folder));
        assertThat(run.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"validate parentsquare", "formats,", "spec parentsquare", "rules,", "--help,"})
    void endsWithThreeWhereNobodyReadsStandardOutput(String command) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        String[] words = command.startsWith("validate")
                ? new String[] {"validate", "parentsquare", District.in(folder).path()}
                : command.split(" ");
        CliRun run = CliRun.into(closed, words);
        assertThat(run.err()).isEqualTo("roster: cannot write to standard output: Broken pipe\n");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void showsProgressToWhoWatchesAndToNobodyElse() {
        String path = District.in(folder).path();
        assertThat(CliRun.of("validate", "parentsquare", path).err()).isEmpty();
        CliRun watched = CliRun.watched("validate", "parentsquare", path);
        assertThat(watched.err()).contains("\rstudents.csv: 2 rows").endsWith("\r");
        assertThat(watched.out())
                .isEqualTo(CliRun.of("validate", "parentsquare", path).out());
    }

    @Test
    void holdsAttendanceToTheDayThatIsSaid() {
        District district = District.in(folder);
        assertThat(CliRun.of("validate", "parentsquare", district.path(), "--as-of", "2026-10-01")
                        .code())
                .isZero();
        CliRun late = CliRun.of("validate", "parentsquare", district.path(), "--as-of", "2026-10-02");
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.out()).contains("stale_attendance, 1 time", "line 2, column date");
    }

    @Test
    void findsWhatAPartOfASetRefersToInAnotherFolder() {
        Path part = folder.resolve("part");
        District whole = District.in(folder.resolve("whole"));
        new District(part).with("rosters.csv", "school_id,section_id,student_id\n1,a,s1\n2,a,s9\n1,a,s2\n");
        CliRun alone = CliRun.of("validate", "parentsquare", part.toString(), "--report", "json");
        assertThat(alone.out())
                .contains("\"reason\": \"absent\"")
                .doesNotContain("dangling_reference\",\n      \"severity");
        CliRun run =
                CliRun.of("validate", "parentsquare", part.toString(), "--against", whole.path(), "--report", "json");
        assertThat(run.out())
                .contains("\"notRun\": []", "\"status\": \"COMPLETE\"", "school_differs", "dangling_reference")
                .doesNotContain("\"name\": \"students.csv\"");
        assertThat(run.code()).isEqualTo(1);
    }
}
