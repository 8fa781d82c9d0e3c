package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterReader;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.spec.FileSpec;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token in every cell, in an extra header and in an extra file's name comes out nowhere. */
class PlantedTokenTest {
    private static final String TOKEN = "Zq7\u00a7planted";

    private static final String EXPECTED = """
                attendance.csv: bad_date=2 duplicate_key=1 unknown_column=1 unmapped_periods=1
                emergency_contacts.csv: bad_email=2 bad_phone=2 duplicate_key=1 unknown_column=1
                group_members.csv: duplicate_key=1 unknown_column=1
                group_user_members.csv: bad_email=2 bad_phone=2 duplicate_key=1 not_in_list=2 unknown_column=1
                groups.csv: duplicate_key=1 unknown_column=1
                null: unknown_file=1
                parents.csv: bad_email=2 bad_flag=2 bad_language=2 bad_phone=2 duplicate_key=1 unknown_column=1
                rosters.csv: duplicate_key=1 ragged_row=1 space_in_id=1 stray_quote=1 unclosed_quote=1 unknown_column=1
                schools.csv: bad_email=2 bad_phone=2 duplicate_key=1 unknown_column=1
                sections.csv: bad_flag=2 duplicate_key=1 unknown_column=1
                staff.csv: bad_email=2 bad_phone=2 duplicate_key=1 unknown_column=1
                students.csv: bad_email=2 bad_phone=2 duplicate_key=1 not_in_list=4 unknown_column=1
                terms.csv: bad_date=4 bad_number=2 duplicate_key=1 unknown_column=1
                """;

    @TempDir
    private Path folder;

    /** Two rows a file, every cell the token; rosters whose row of tokens is too short, too long, never closed. */
    private static Map<String, String> district() {
        Map<String, String> files = new LinkedHashMap<>();
        for (FileSpec<?> file : ParentSquare.FORMAT.files()) {
            String header =
                    file.columns().stream().map(column -> column.header() + ",").collect(Collectors.joining());
            String row = (TOKEN + ",").repeat(file.columns().size()) + TOKEN + "\n";
            files.put(file.name(), header + TOKEN + "\n" + row + row);
        }
        files.merge(
                "rosters.csv",
                "%1$s,%1$s\n\"%1$s\"%1$s,%1$s,%1$s,%1$s\n%1$s ,%1$s,%1$s,%1$s\n\"%1$s,%1$s,%1$s,%1$s\n"
                        .formatted(TOKEN),
                String::concat);
        files.put(TOKEN + ".csv", TOKEN + "\n" + TOKEN + "\n");
        files.put("x" + TOKEN + "/" + TOKEN + ".csv", TOKEN + "\n");
        return files;
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("district.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : district().entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    @Test
    void isReportedAndNotRepeated() throws IOException {
        Report report = Roster.validate(ParentSquare.FORMAT, RosterFolder.zip(zip()), Options.standard());
        Map<String, String> found = new TreeMap<>();
        report.totals()
                .forEach(total -> found.merge(
                        String.valueOf(total.file()),
                        total.code() + "=" + total.count(),
                        (some, more) -> some + " " + more));
        assertThat(found.entrySet().stream()
                        .map(file -> file.getKey() + ": " + file.getValue())
                        .toList())
                .containsExactlyElementsOf(EXPECTED.lines().toList());
        assertSilent(report.toString());
    }

    @Test
    void comesOutOfNoOutputAndNoReportFile() throws IOException {
        String zip = zip().toString();
        Path json = folder.resolve("report.json");
        Path text = folder.resolve("report.txt");
        CliRun files =
                CliRun.watched("validate", "parentsquare", zip, "--report", "json=" + json, "--report", "text=" + text);
        assertThat(files.code()).isEqualTo(1);
        assertThat(Files.readString(json)).contains("\"code\": \"bad_phone\"");
        assertThat(Files.readString(text)).contains("bad_phone, 2 times");
        Stream.of(files.out(), files.err(), Files.readString(json), Files.readString(text))
                .forEach(PlantedTokenTest::assertSilent);
        for (String line : List.of("validate parentsquare ", "validate ", "validate acme ", "validate nothing ")) {
            CliRun run = CliRun.watched((line + zip + " --report json").split(" "));
            assertSilent(run.out());
            assertSilent(run.err());
        }
        CliRun detect = CliRun.of("detect", zip);
        assertThat(detect.out()).startsWith("parentsquare 2026\n");
        assertSilent(detect.out() + detect.err());
    }

    @Test
    void comesOutOfNoKindOfReport() throws IOException {
        String zip = zip().toString();
        for (String kind : List.of("text", "json", "html", "sarif", "junit", "github", "csv")) {
            CliRun run = CliRun.watched("validate", "parentsquare", zip, "--report", kind);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("duplicate_key", "bad_phone", "space_in_id");
            assertSilent(run.out());
            assertSilent(run.err());
        }
        // nor does it look like an identifier of a school
        CliRun shown = CliRun.of("validate", "parentsquare", zip, "--report", "html", "--show-values");
        assertSilent(shown.out());
    }

    @Test
    void comesOutOfNoKnownFinding() throws IOException {
        String zip = zip().toString();
        Path earlier = folder.resolve("earlier.json");
        Files.writeString(
                earlier,
                CliRun.of("validate", "parentsquare", zip, "--report", "json").out());
        CliRun run = CliRun.watched("validate", "parentsquare", zip, "--baseline", earlier.toString());
        assertThat(run.out()).contains("known errors are still there");
        assertSilent(run.out() + run.err());
    }

    @Test
    void comesOutOfNoFileWithoutAHeader() throws IOException {
        for (FileSpec<?> file : ParentSquare.FORMAT.files()) {
            Files.writeString(folder.resolve(file.name()), TOKEN + ",b\n" + TOKEN + "," + TOKEN + "\n");
        }
        CliRun run = CliRun.of("validate", "parentsquare", folder.toString(), "--report", "json");
        assertThat(run.out()).contains("\"code\": \"missing_header\"", "\"status\": \"PARTIAL\"");
        assertThat(run.code()).isEqualTo(1);
        assertSilent(run.out());
    }

    @Test
    void comesOutOfNoRecordNoRowAndNoExceptionOfAReader() throws IOException {
        for (FileSpec<?> file : ParentSquare.FORMAT.files()) {
            assertSilentReader(file, district().get(file.name()));
            assertSilentReader(file, district().get(file.name()).replaceAll(",", ",\"\"\"x"));
        }
        String good = District.STUDENTS.replace("Zoe", TOKEN);
        assertSilentReader(ParentSquare.STUDENTS, good);
    }

    private static <T extends Record> void assertSilentReader(FileSpec<T> file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RosterReader<T> rows = RosterReader.open(file, new ByteArrayInputStream(bytes))) {
            for (Row<T> row : rows) {
                assertSilent(row.toString() + row.record() + row.problems());
            }
            assertSilent(rows.problems().toString());
        }
    }

    private static void assertSilent(String text) {
        assertThat(text).doesNotContain("Zq7", "planted");
    }
}
