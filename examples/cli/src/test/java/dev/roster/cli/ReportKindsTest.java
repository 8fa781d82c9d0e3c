package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportKindsTest {
    private static final Map<String, String> BEGINNINGS = new TreeMap<>(Map.of(
            "text", "parentsquare: must not be published",
            "json", "{\n  \"schemaVersion\": 1,",
            "html", "<!DOCTYPE html>\n",
            "sarif", "{\n  \"$schema\": ",
            "junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites ",
            "github", "::error file=",
            "csv", "\ufeffseverity,code,"));

    @TempDir
    private Path folder;

    private District broken() {
        return District.in(folder.resolve("set"))
                .mend("schools.csv", "5555550100", "555 0100")
                .mend("students.csv", "student_email", "STUDENT_EMAIL")
                .mend("rosters.csv", "2,a,s2", "2,a,s2\n2,b,s9");
    }

    private Map<String, String> all(String district) throws IOException {
        List<String> args = new ArrayList<>(List.of("validate", "parentsquare", district));
        for (String kind : BEGINNINGS.keySet()) {
            args.add("--report");
            args.add("%s=%s".formatted(kind, folder.resolve("report." + kind)));
        }
        CliRun run = CliRun.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        Map<String, String> reports = new TreeMap<>();
        for (String kind : BEGINNINGS.keySet()) {
            reports.put(kind, Files.readString(folder.resolve("report." + kind), StandardCharsets.UTF_8));
        }
        return reports;
    }

    @Test
    void areAllWrittenInOneRun() throws IOException {
        Map<String, String> reports = all(broken().path());
        BEGINNINGS.forEach((kind, beginning) -> assertThat(reports.get(kind)).startsWith(beginning));
        reports.values().forEach(report -> assertThat(report).contains("dangling_reference"));
    }

    @ParameterizedTest
    @CsvSource({"tr, America/Los_Angeles", "ar, Asia/Kolkata"})
    void areTheSameBytesEverywhere(String language, String zone) throws IOException {
        Map<String, String> reports = all(broken().path());
        Locale locale = Locale.getDefault();
        TimeZone home = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(all(folder.resolve("set").toString())).isEqualTo(reports);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(home);
        }
    }

    @Test
    void callASchoolByItsIdentifierOnlyWhereAsked() {
        District district = District.in(folder.resolve("set"))
                .mend("schools.csv", "\n1,", "\nNORTH-1,")
                .mend("schools.csv", "5555550100", "555 0100");
        String[] hidden = {"validate", "parentsquare", district.path(), "--report", "html"};
        String[] shown = {"validate", "parentsquare", district.path(), "--report", "html", "--show-values"};
        assertThat(CliRun.of(hidden).out())
                .contains("The school on line 2 of schools.csv")
                .doesNotContain("NORTH");
        assertThat(CliRun.of(shown).out()).contains("School NORTH-1: ");
    }

    @Test
    void showWhatIsNewSinceAnEarlierReport() throws IOException {
        District district = broken();
        Path earlier = folder.resolve("earlier.json");
        Files.writeString(
                earlier,
                CliRun.of("validate", "parentsquare", district.path(), "--report", "json")
                        .out());
        CliRun same = CliRun.of("validate", "parentsquare", district.path(), "--baseline", earlier.toString());
        assertThat(same.code()).isZero();
        assertThat(same.out())
                .startsWith("parentsquare: must not be published, because ")
                .contains(" known errors are still there.");
        district.mend("rosters.csv", "2,b,s9", "2,b,s9\n2,,s2");
        CliRun more = CliRun.of(
                "validate", "parentsquare", district.path(), "--baseline", earlier.toString(), "--report", "json");
        assertThat(more.code()).isEqualTo(1);
        assertThat(more.out())
                .contains("\"known\": {", "\"code\": \"missing_value\"", "\"publishable\": false")
                .doesNotContain("\"code\": \"dangling_reference\"");
        CliRun over = CliRun.of(
                "validate",
                "parentsquare",
                district.path(),
                "--baseline",
                earlier.toString(),
                "--report",
                "json=" + earlier);
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.err()).endsWith("would replace the baseline\n");
    }

    @Test
    void leaveOutWhatIsSuppressedUntilItsLastDay() throws IOException {
        District district = District.in(folder.resolve("set")).mend("rosters.csv", "2,a,s2", "2,,s2");
        Path known = Files.writeString(folder.resolve("known.yaml"), """
                suppressions:
                  - {code: missing_value, file: rosters.csv, reason: new export in autumn, until: 2026-10-01}
                """);
        String[] line = {
            "validate", "parentsquare", district.path(), "--baseline", known.toString(), "--as-of", "2026-10-01"
        };
        CliRun before = CliRun.of(line);
        assertThat(before.out()).doesNotContain("missing_value");
        line[6] = "2026-10-02";
        CliRun after = CliRun.of(line);
        assertThat(after.out()).contains("missing_value, 1 time");
        assertThat(after.err())
                .isEqualTo("roster: the suppression of 'missing_value in rosters.csv' ended on 2026-10-01\n");
    }
}
