package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON, XML and zips that are far too large end well within a quarter of a gigabyte, in a process of their own. */
@Tag("deep")
class HugeEncodingsTest {
    private static final String STUDENTS = District.STUDENTS.lines().findFirst().orElseThrow() + "\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void movesAMillionStudentsOfSameGoalThereAndBack() throws Exception {
        try (OutputStream out = file("students.csv")) {
            write(out, MillionStudents.HEADER);
            for (int row = 0; row < MillionStudents.COUNT; row++) {
                write(out, MillionStudents.row(row));
            }
        }
        Path xml = elsewhere.resolve("xml");
        Path csv = elsewhere.resolve("csv");

        assertThat(run("transcode", "samegoal", folder.toString(), xml.toString(), "--encoding", "xml"))
                .isEqualTo("0 wrote students.xml\n");
        assertThat(run("transcode", "samegoal", xml.toString(), csv.toString(), "--encoding", "csv"))
                .isEqualTo("0 wrote students.csv\n");
        assertThat(Files.mismatch(folder.resolve("students.csv"), csv.resolve("students.csv")))
                .isEqualTo(-1);
        assertThat(run("validate", "samegoal", csv.toString())).startsWith("0 ").contains("students.csv", "1000000");
    }

    @Test
    void namesABillionLaughs() throws Exception {
        StringBuilder entities = new StringBuilder("<!DOCTYPE rows [<!ENTITY a \"ha\">\n");
        for (char name = 'b'; name <= 'k'; name++) {
            String one = "&" + (char) (name - 1) + ";";
            entities.append("<!ENTITY %s \"%s\">\n".formatted(name, one.repeat(10)));
        }
        try (OutputStream out = file("students.xml")) {
            write(out, "<?xml version=\"1.0\"?>\n" + entities + "]>\n<rows><R><school_id>&k;</school_id></R></rows>");
        }
        assertThat(validate()).contains("\"code\": \"document_type\"", "\"line\": 2", "\"status\": \"PARTIAL\"");
    }

    @Test
    void namesTenThousandLevelsOfJson() throws Exception {
        try (OutputStream out = file("students.json")) {
            write(out, "[\n{\"school_id\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n]\n");
        }
        assertThat(validate()).contains("\"code\": \"over_limit\"", "nesting limit 64", "\"line\": 2");
    }

    @Test
    void namesAStringOfAGigabyte() throws Exception {
        String row = "{\"school_id\":\"7\",\"student_id\":\"s\",\"first_name\":\"";
        try (OutputStream out = file("students.json")) {
            write(out, "[\n" + row);
            for (int i = 0; i < 1024; i++) {
                write(out, "x".repeat(MEGABYTE));
            }
            write(out, "\"},\n" + row + "Zoe\"}\n]\n");
        }
        assertThat(validate())
                .contains("\"code\": \"over_limit\"", "cell limit in bytes 65536", "\"line\": 2")
                .contains("\"rows\": 2");
    }

    @Test
    void unpacksNoZipBomb() throws Exception {
        Path zip = elsewhere.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("students.csv"));
            out.write(STUDENTS.getBytes(StandardCharsets.UTF_8));
            byte[] rows = "7,a,,Zoe,Oak,3,1,,,,,,\n".repeat(MEGABYTE / 23).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 600; i++) {
                out.write(rows);
            }
            out.closeEntry();
        }
        Path out = elsewhere.resolve("out");
        assertThat(run("transcode", "parentsquare", zip.toString(), out.toString(), "--encoding", "xml"))
                .startsWith("1 error over_limit: students.csv")
                .contains("its entry unpacks to more than a roster does", "not written");
        assertThat(files(out)).isEmpty();
    }

    @Test
    void writesNothingOutside() throws Exception {
        Path zip = elsewhere.resolve("slip.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("../../students.csv", "../schools.csv", "/terms.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(STUDENTS.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Path out = Files.createDirectories(elsewhere.resolve("deep/out"));
        List<Path> before = files(elsewhere);
        assertThat(run("transcode", "parentsquare", zip.toString(), out.toString(), "--encoding", "json"))
                .startsWith("1 error bad_archive: all files")
                .contains("entries that lead out 3");
        assertThat(files(elsewhere)).containsExactlyElementsOf(before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("said.txt"))
                    .sorted()
                    .toList();
        }
    }

    private OutputStream file(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), MEGABYTE);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String validate() throws IOException, InterruptedException {
        Path report = elsewhere.resolve("report.json");
        assertThat(run("validate", "parentsquare", folder.toString(), "--any-encoding", "--report", "json=" + report))
                .isEqualTo("1 ");
        return Files.readString(report);
    }

    /** Returns the exit code and what was said. */
    private String run(String... arguments) throws IOException, InterruptedException {
        CliRun run = CliRun.alone("-Xmx256m", elsewhere.resolve("said.txt"), arguments);
        return run.code() + " " + run.out();
    }
}
