package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are far too large end in a report within a quarter of a gigabyte, in a process of its own. */
@Tag("deep")
class HugeFilesTest {
    private static final String ROSTERS = "school_id,section_id,student_id\n";
    private static final String STUDENTS = District.STUDENTS.lines().findFirst().orElseThrow() + "\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void namesACellOfTwoHundredMegabytes() throws Exception {
        try (OutputStream out = file("rosters.csv")) {
            write(out, ROSTERS + "7,a,");
            repeat(out, "x".repeat(MEGABYTE), 200);
            write(out, "\n7,a,2\n7,a,2\n");
        }
        assertThat(validate())
                .contains("\"code\": \"over_limit\"")
                .contains("cell limit in bytes 65536", "\"rows\": 3", "\"line\": 4")
                .contains("\"status\": \"COMPLETE\"");
    }

    @Test
    void namesTwoGigabytesOfZeros() throws Exception {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("rosters.csv").toFile(), "rw")) {
            sparse.setLength(1L << 31);
        }
        assertThat(validate())
                .contains("\"code\": \"bad_encoding\"", "all zeros (byte offset 0)", "\"bytes\": 2147483648")
                .contains("\"status\": \"PARTIAL\"");
    }

    @Test
    void namesAHeaderOfAHundredThousandColumns() throws Exception {
        String header = IntStream.range(0, 100_000).mapToObj(i -> "column_" + i).collect(Collectors.joining(","));
        try (OutputStream out = file("rosters.csv")) {
            write(out, header + "\n7,a,1\n");
        }
        assertThat(validate())
                .contains("\"code\": \"over_limit\"", "column limit 1000", "\"line\": 1")
                .contains("\"status\": \"PARTIAL\"");
    }

    @Test
    void namesAQuoteThatOpensInTheSecondLineOfAGigabyte() throws Exception {
        String row = "7,s 1,,Zoe,Oak,3,1,,," + "1 Long Road ".repeat(8).strip() + ",,,\n";
        int rows = MEGABYTE / row.length();
        try (OutputStream out = file("students.csv")) {
            write(out, STUDENTS + row.replaceFirst("1 Long", "\"1 Long"));
            repeat(out, row.repeat(rows), 1024);
        }
        assertThat(validate())
                .containsSubsequence(
                        "\"code\": \"unclosed_quote\"", "\"line\": 2", "\"code\": \"space_in_id\"", "\"line\": 3")
                .contains(total("space_in_id", "students.csv", 1024L * rows))
                .contains(total("duplicate_key", "students.csv", 1024L * rows))
                .contains("\"rows\": " + (1024L * rows + 1), "\"status\": \"COMPLETE\"");
    }

    @Test
    void countsTenMillionRowsWithTheSameDefects() throws Exception {
        try (OutputStream out = file("students.csv")) {
            write(out, STUDENTS);
            for (int row = 0; row < 10_000_000; row++) {
                write(out, "7,s" + row % 100_000 + ",,Zoe,Oak,3,1,,555-01,,,,\n");
            }
        }
        assertThat(validate())
                .contains(total("bad_phone", "students.csv", 10_000_000))
                .contains(total("duplicate_key", "students.csv", 9_900_000))
                .contains("\"error\": 19900000", "\"rows\": 10000000", "\"status\": \"COMPLETE\"");
    }

    private static String total(String code, String file, long count) {
        return """
                "code": "%s",
                      "file": "%s",
                      "count": %s
                """.formatted(code, file, count);
    }

    private OutputStream file(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), MEGABYTE);
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            write(out, text);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the report of a folder with findings. */
    private String validate() throws IOException, InterruptedException {
        Path report = elsewhere.resolve("report.json");
        CliRun run = CliRun.alone(
                "-Xmx256m",
                elsewhere.resolve("said.txt"),
                "validate",
                "parentsquare",
                folder.toString(),
                "--report",
                "json=" + report);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        return Files.readString(report);
    }
}
