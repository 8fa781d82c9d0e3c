package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command finds the same set in a place, whichever way it lies there and however it is encoded. */
class SetInPlaceTest {
    private static final String EPOCH = "20261122-030000";
    private static final String HEADER =
            "Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,"
                    + "Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,"
                    + "Building,Building Reporting Id,SIS Internal ID";
    private static final String STUDENTS =
            HEADER + "\nA1,Stone,,Ivy,2015-02-28,F,ENROLLED,4,,,,,,,,,,Alder School,0101,\n";
    private static final String GUARDIANS = """
            Student Id,Guardian Id,Last Name,First Name,Address,City,State,Zip,Phone,Email,Relation,Language
            Z9,G1,Stone,Eve,,,,,,,,
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static CliRun run(Object... words) {
        return CliRun.of(Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns a folder in which the students lie in another encoding, under any name. */
    private Path encoded(String encoding, String name) throws IOException {
        file("plain/students.csv", STUDENTS);
        Path moved = folder.resolve("moved-" + encoding);
        assertThat(run("transcode", "samegoal", folder.resolve("plain"), moved, "--encoding", encoding)
                        .code())
                .isZero();
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.move(moved.resolve("students." + encoding), target);
        return target.getParent();
    }

    @Test
    void validatesNoEpochWithoutItsMarkerInAnyEncoding() throws IOException {
        encoded("json", "upload/" + EPOCH + "/students.json");
        for (Path path : List.of(folder.resolve("upload"), folder.resolve("upload/" + EPOCH))) {
            CliRun run = run("validate", "samegoal", path, "--any-encoding");
            assertThat(run.out()).contains("missing_marker, 1 time").doesNotContain("no_roster_files");
            assertThat(run.code()).isEqualTo(1);
        }
        file("upload/" + EPOCH + "/COMPLETE", "");
        assertThat(run("validate", "samegoal", folder.resolve("upload"), "--any-encoding")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "xml"})
    void readsFilesWithTheSuffixInAnyEncoding(String encoding) throws IOException {
        Path upload = encoded(encoding, "upload/students_auto." + encoding);
        CliRun run = run("validate", "samegoal", upload, "--any-encoding", "--fail-on", "warning");
        assertThat(run.out()).contains("students.csv  1 row");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload/" + EPOCH + "/students.csv", "upload/students_auto.csv"})
    void movesTheSetThatCounts(String name) throws IOException {
        file(name, STUDENTS);
        if (name.contains(EPOCH)) {
            file("upload/" + EPOCH + "/COMPLETE", "");
            file("upload/20261121-030000/students.csv", "x");
        }
        Path json = folder.resolve("json");
        CliRun run = run("transcode", "samegoal", folder.resolve("upload"), json, "--encoding", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("error", "unknown_file");
        assertThat(run.err()).isEqualTo("wrote students.json\n");
        Path back = folder.resolve("back");
        assertThat(run("transcode", "samegoal", json, back, "--encoding", "csv").code())
                .isZero();
        assertThat(back.resolve("students.csv")).hasContent(STUDENTS);
    }

    @Test
    void movesNothingOfAnEpochThatMayLackFiles() throws IOException {
        file("upload/" + EPOCH + "/students.csv", STUDENTS);
        Path out = folder.resolve("out");
        CliRun run = run("transcode", "samegoal", folder.resolve("upload/" + EPOCH), out, "--encoding", "json");
        assertThat(run.out()).startsWith("error missing_marker: " + EPOCH).hasLineCount(1);
        assertThat(run.code()).isEqualTo(1);
        assertThat(names(out)).isEmpty();
    }

    @Test
    void writesNoFileBesideTheSameWithTheSuffix() throws IOException {
        file("plain/students.csv", STUDENTS);
        file("out/students_auto.json", "[]");
        CliRun run = run("transcode", "samegoal", folder.resolve("plain"), folder.resolve("out"), "--encoding", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("holds students_auto.json, and a file may stand in one encoding and under one name");
        assertThat(names(folder.resolve("out"))).containsExactly("students_auto.json");
    }

    @Test
    void saysHowEachFileOfTheSetIsRead() throws IOException {
        file("upload/" + EPOCH + "/COMPLETE", "");
        Files.write(
                folder.resolve("upload/" + EPOCH + "/students.csv"),
                STUDENTS.replace("Ivy", "Zo\u00eb").getBytes(StandardCharsets.ISO_8859_1));
        CliRun run = run(
                "transcode",
                "samegoal",
                folder.resolve("upload"),
                folder.resolve("out"),
                "--encoding",
                "csv",
                "--from-charset",
                "windows-1252");
        assertThat(run.err()).startsWith("students.csv is read as windows-1252");
        assertThat(folder.resolve("out/students.csv")).hasContent(STUDENTS.replace("Ivy", "Zo\u00eb"));
    }

    @Test
    void writesNothingIntoTheTreeThatItReads() throws IOException {
        file("upload/" + EPOCH + "/students.csv", STUDENTS);
        file("upload/" + EPOCH + "/COMPLETE", "");
        Path upload = folder.resolve("upload");
        for (Path out : List.of(upload, upload.resolve(EPOCH), upload.resolve("new"))) {
            assertThat(run("transcode", "samegoal", upload, out, "--encoding", "json")
                            .code())
                    .isEqualTo(2);
        }
        assertThat(names(upload)).containsExactly(EPOCH);
        assertThat(names(upload.resolve(EPOCH))).containsExactly("COMPLETE", "students.csv");
    }

    @Test
    void saysWhatLiesAroundTheSetThatIsMoved() throws IOException {
        file("upload/" + EPOCH + "/students.csv", STUDENTS);
        file("upload/" + EPOCH + "/COMPLETE", "");
        file("upload/notes.txt", "");
        CliRun run =
                run("transcode", "samegoal", folder.resolve("upload"), folder.resolve("out"), "--encoding", "json");
        assertThat(run.out().lines().map(line -> line.replaceFirst(": .*", "")))
                .containsExactly("info one_of_several", "warning unknown_file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upload/" + EPOCH + "/students.csv",
                "upload/students_auto.csv",
                "json",
                "ndjson",
                "xml",
                "plain/students.csv"
            })
    void looksForReferencesInTheSetThatCounts(String name) throws IOException {
        Path part = file("part/guardians.csv", GUARDIANS);
        Path other = folder.resolve("against");
        if (name.contains("/")) {
            file("against/" + name, STUDENTS);
            other = other.resolve(name).getParent().resolve(name.contains(EPOCH) ? ".." : ".");
        } else {
            encoded(name, "against/students." + name);
        }
        CliRun run = run("validate", "samegoal", part, "--against", other.normalize());
        assertThat(run.out()).contains("dangling_reference, 1 time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "xml"})
    void tellsTheFormatByTheNamesInAnyEncoding(String encoding) throws IOException {
        Path other = encoded(encoding, "other/students." + encoding);
        assertThat(run("detect", other).out())
                .isEqualTo("samegoal 2026\nstudents.csv: 20 of 20 columns are in its header\n");
        assertThat(run("validate", other, "--any-encoding").code()).isZero();
    }

    @Test
    void tellsNothingByAFileOfAnotherEncodingWithoutRecords() throws IOException {
        CliRun run = run("detect", file("other/students.json", "[]\n").getParent());
        assertThat(run.err()).contains("[parentsquare, samegoal] all fit");
    }

    @Test
    void saysThatAnotherNameDoesNotMakeCsvOfJson() throws IOException {
        Path other = encoded("json", "other/students.json");
        CliRun run = run("validate", "samegoal", other);
        assertThat(run.out())
                .contains("it is JSON, and another name does not change that; transcode it, or have it read as it is"
                        + " (--any-encoding); it should be students.csv");
        file("other/students.csv", STUDENTS);
        assertThat(run("validate", "samegoal", other, "--any-encoding").out())
                .contains("it is JSON, and the file is here in another encoding too; take one of the two out");
    }

    @Test
    void contradictsItselfNotInAnUploadDirectory() throws IOException {
        file("upload/students.csv", STUDENTS);
        file("upload/guardians_auto.csv", GUARDIANS.replace("Z9", "A1"));
        CliRun run = run("validate", "samegoal", folder.resolve("upload"));
        assertThat(run.out())
                .contains("no_epoch, 1 time", "it should be students_auto.csv")
                .doesNotContain("mixed_upload", "it should be guardians.csv");
    }

    @Test
    void namesTheReasonsWhereTwoFormatsFit() throws IOException {
        Path students = file("two/students.csv", "id,name\n");
        assertThat(run("detect", students).err()).isEqualTo("""
                roster: cannot tell the format: [parentsquare, samegoal] all fit; name it before the path, one of \
                acme, classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, parentsquare, samegoal
                parentsquare: students.csv: 0 of 13 columns are in its header
                samegoal: students.csv: 0 of 20 columns are in its header
                """);
    }
}
