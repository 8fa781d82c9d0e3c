package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.report.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "publish parentsquare .",
                "publish parentsquare . --target pom.xml",
                "publish parentsquare . --target pom.xml --previous x",
                "publish parentsquare . --target pom.xml --allow x --reason y",
                "publish parentsquare . --target pom.xml --for x",
                "publish parentsquare . --target pom.xml --rejected hold",
                "publish . --target pom.xml",
                "doctor --target pom.xml",
                "doctor --target pom.xml --dry-run",
                "generate parentsquare .",
                "plan parentsquare",
                "plan parentsquare pom.xml",
                "plan parentsquare . --output xml",
                "plan parentsquare . --previous",
                "plan parentsquare . --allow removals",
                "plan parentsquare . --reason so",
                "doctor",
                "detect",
                "detect . .",
                "detect src",
                "spec",
                "spec parentsquare --output xml",
                "spec parentsquare acme",
                "rules parentsquare acme",
                "formats parentsquare",
                "validate",
                "validate parentsquare",
                "validate parentsquare . .",
                "validate parentsquare . --fail-on info",
                "validate parentsquare . --fail-on error --fail-on warning",
                "validate parentsquare . --report JSON",
                "validate parentsquare . --report json=",
                "validate parentsquare . --report json --report text",
                "validate parentsquare . --report json=target/a --report text=./target/a",
                "validate parentsquare . --profile",
                "validate parentsquare . --profile pom.xml",
                "validate parentsquare . --profile .",
                "spec parentsquare --profile pom.xml",
                "spec parentsquare --strict",
                "validate parentsquare . --as-of 1/1/2026",
                "validate parentsquare . --strict=yes",
                "validate parentsquare . --strict --lenient",
                "validate parentsquare . --against",
                "validate parentsquare . --report pdf",
                "validate parentsquare . --baseline",
                "validate parentsquare . --baseline pom.xml",
                "validate @pom.xml pom.xml"
            })
    void refusesWhatItDoesNotKnow(String line) {
        CliRun run = CliRun.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("roster: ").endsWith("\n");
    }

    @Test
    void namesTheNearestFormatAndAllOthers() {
        String message =
                "roster: unknown format 'parentsqare'; did you mean 'parentsquare'? Formats are acme, classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, parentsquare, samegoal\n";
        assertThat(CliRun.of("spec", "parentsqare").err()).isEqualTo(message);
        assertThat(CliRun.of("rules", "parentsqare").err()).isEqualTo(message);
        assertThat(CliRun.of("validate", "parentsqare", "nowhere").err()).isEqualTo(message);
    }

    @Test
    void namesTheKindsOfReports() {
        assertThat(CliRun.of("validate", "parentsquare", ".", "--report", "pdf").err())
                .isEqualTo("""
                        roster: Invalid value for option '--report' (KIND[=FILE]): 'pdf' is none of text, json, html, sarif, junit, github, csv
                        Try 'roster validate --help'.
                        """);
    }

    @Test
    void refusesToGuessBetweenFormats() {
        assertThat(CliRun.of("validate", folder.toString()).err())
                .isEqualTo(
                        "roster: cannot tell the format: no file of any format is there; name it before the path, one"
                                + " of acme, classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, parentsquare, samegoal\n");
        District.in(folder).with("pupils.csv", "pupil_id,name,entered\n");
        assertThat(CliRun.of("validate", folder.toString()).err())
                .startsWith(
                        "roster: cannot tell the format: [acme, parentsquare] all fit; name it before the path, one of"
                                + " acme, classtag, oneroster-1.0, oneroster-1.1, oneroster-1.2, parentsquare, samegoal\nacme: pupils.csv: 3 of 3 columns are in its header\n");
    }

    @Test
    void refusesToWriteAReportOverAFileThatIsValidated() {
        District district = District.in(folder);
        Path students = folder.resolve("students.csv");
        assertThat(CliRun.of("validate", "parentsquare", district.path(), "--report", "json=" + students)
                        .code())
                .isEqualTo(2);
        assertThat(CliRun.of("validate", "parentsquare", students.toString(), "--report", "json=" + students)
                        .code())
                .isEqualTo(2);
        assertThat(students).hasContent(District.STUDENTS);
    }

    @Test
    void refusesToWriteAReportInAFilesPlace() throws IOException {
        District district = District.in(folder);
        Path groups = folder.resolve("groups.csv");
        Files.delete(groups);
        CliRun run = CliRun.of("validate", "parentsquare", district.path(), "--report", "json=" + groups);
        assertThat(run.code()).isEqualTo(2);
        assertThat(groups).doesNotExist();
    }

    @Test
    void helpsOnStandardOutput() {
        assertThat(CliRun.of("--version"))
                .extracting(CliRun::code, CliRun::out, CliRun::err)
                .containsExactly(0, "roster " + Tool.version() + "\n", "");
        CliRun help = CliRun.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .startsWith("Usage: roster [-hV] [COMMAND]\n")
                .contains("formats", "spec", "rules", "validate");
        assertThat(help.err()).isEmpty();
        assertThat(CliRun.of("validate", "--help").out())
                .startsWith("Usage: roster validate [-hV]")
                .contains("[FORMAT] PATH", "--profile=FILE", "--report=KIND[=FILE]", "--fail-on=SEVERITY")
                .contains("--against=DIR", "--strict", "--as-of=DATE");
    }
}
