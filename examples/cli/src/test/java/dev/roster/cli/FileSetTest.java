package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of the files of a set. */
class FileSetTest {
    @TempDir
    private Path folder;

    private CliRun validate(Path path) {
        return CliRun.of("validate", "parentsquare", path.toString(), "--report", "json");
    }

    private static String problem(String code, String severity, String file, String message, String suggestion) {
        return """
                    {
                      "code": "%s",
                      "severity": "%s",
                      "file": %s,
                      "line": null,
                      "record": null,
                      "column": null,
                      "columns": [],
                      "message": "%s",
                      "suggestion": %s
                    }""".formatted(code, severity, file, message, suggestion)
                .indent(4)
                .stripTrailing();
    }

    @Test
    void namesAMisnamedFileAndTheRightNameAndGoesOn() throws IOException {
        District.in(folder);
        Files.move(folder.resolve("students.csv"), folder.resolve("Student.csv"));
        CliRun run = validate(folder);
        assertThat(run.out())
                .contains("\"status\": \"PARTIAL\"")
                .doesNotContain("missing_file", "\"name\": \"Student.csv\"")
                .contains(problem(
                        "misnamed_file",
                        "error",
                        "\"Student.csv\"",
                        "the name is nearly that of a documented file, and the receiver reads exact names only;"
                                + " it should be students.csv",
                        "\"students.csv\""));
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void warnsOfAMissingCoreFileAndOfOthers() throws IOException {
        District.in(folder).with("notes.txt", "x");
        Files.delete(folder.resolve("sections.csv"));
        CliRun run = validate(folder);
        assertThat(run.out())
                .contains("\"status\": \"COMPLETE\"", "\"publishable\": true")
                .contains(problem(
                                "missing_file",
                                "warning",
                                "\"sections.csv\"",
                                "the file is not here; where missing means removed, this removes everybody in it",
                                "null")
                        + ",\n"
                        + problem(
                                "unknown_file",
                                "warning",
                                "\"notes.txt\"",
                                "the file is none of the format's; it is not read, and nobody knows what the receiver"
                                        + " does with it",
                                "null"));
        assertThat(run.code()).isZero();
    }

    @Test
    void readsOnWhereAFolderStandsInAFilesPlace() throws IOException {
        District.in(folder);
        Files.delete(folder.resolve("students.csv"));
        Files.createDirectory(folder.resolve("students.csv"));
        CliRun run = validate(folder);
        assertThat(run.out())
                .contains("\"status\": \"PARTIAL\"")
                .contains(problem(
                        "unreadable_file",
                        "error",
                        "\"students.csv\"",
                        "what stands in the file's place cannot be read: it is a folder",
                        "null"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void takesASingleFileOfAnotherName() throws IOException {
        Path roster = Files.writeString(folder.resolve("Roster.txt"), District.ROSTERS);
        CliRun misnamed = validate(roster);
        assertThat(misnamed.out()).contains("\"misnamed_file\"").doesNotContain("no_roster_files", "missing_file");
        assertThat(misnamed.code()).isEqualTo(1);
        CliRun unknown = validate(Files.writeString(folder.resolve("x.csv"), District.ROSTERS));
        assertThat(unknown.out()).contains("\"no_roster_files\"", "the name of this file is none of theirs");
        assertThat(unknown.code()).isEqualTo(1);
    }

    @Test
    void saysThatAZipWrapsEverythingInAFolder() throws IOException {
        Path zip = folder.resolve("district.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("district/"));
            out.putNextEntry(new ZipEntry("district/students.csv"));
            out.write(District.STUDENTS.getBytes(StandardCharsets.UTF_8));
        }
        CliRun run = validate(zip);
        assertThat(run.out())
                .contains(problem(
                        "no_roster_files",
                        "error",
                        "null",
                        "none of the format's files is here: they are wrapped in the folder 'district';"
                                + " give what is in it, without the folder around it"
                                + " (other files here 0, folders here 1)",
                        "null"));
        assertThat(run.code()).isEqualTo(1);
    }

    private CliRun validateZip(String entry) throws IOException {
        Path zip = folder.resolve("district.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("rosters.csv"));
            out.write("school_id,section_id,student_id\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(entry));
        }
        return validate(zip);
    }

    @Test
    void findsFaultWithAZipWhoseNamesAreUnusable() throws IOException {
        for (String entry : new String[] {"./students.csv", ".\\students.csv", "a\0b/students.csv"}) {
            CliRun run = validateZip(entry);
            assertThat(run.out()).contains("\"bad_archive\"", "\"publishable\": false");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
        }
    }

    @Test
    void readsOnWhereAFolderInAZipStandsInAFilesPlace() throws IOException {
        for (String entry : new String[] {"students.csv/", "students.csv/x"}) {
            CliRun run = validateZip(entry);
            assertThat(run.out()).contains("\"status\": \"PARTIAL\"", "\"unreadable_file\"", "\"publishable\": false");
            assertThat(run.code()).isEqualTo(1);
        }
    }

    @Test
    void findsFaultWithEveryZipThatIsNone() throws IOException {
        for (byte[] bytes : new byte[][] {{}, "no zip".getBytes(StandardCharsets.UTF_8), {'P', 'K', 3, 4}}) {
            CliRun run = validate(Files.write(folder.resolve("district.zip"), bytes));
            assertThat(run.out()).contains("\"bad_archive\"", "\"status\": \"PARTIAL\"");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
        }
    }
}
