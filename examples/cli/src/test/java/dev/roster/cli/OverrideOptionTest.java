package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Severities that a district agreed upon with its vendor, up to a day; which day it is, {@code --as-of} says. */
class OverrideOptionTest {
    private static final String PROFILE = """
            format: parentsquare
            overrides:
              - code: bad_phone
                file: students.csv
                column: cellphone
                severity: warning
                reason: the vendor takes nine digits of Thornwick until it moves
                until: 2026-12-31
            """;
    private static final Pattern PROBLEM =
            Pattern.compile("\"code\": \"(\\w+)\",\\s+\"severity\": \"(\\w+)\",\\s+\"file\": \"([^\"]*)\"");

    @TempDir
    private Path folder;

    private District district;

    @BeforeEach
    void districtWithABadNumber() throws IOException {
        district = District.in(folder.resolve("district"));
        district.with("students.csv", District.STUDENTS.replace("5555550102", "555555010"));
        Files.delete(folder.resolve("district/attendance.csv")); // it would have to be about the day
    }

    private CliRun validate(String profile, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("thornwick.yaml"), profile);
        return CliRun.of(Stream.concat(
                        Stream.of(
                                "validate",
                                "parentsquare",
                                district.path(),
                                "--report",
                                "json",
                                "--profile",
                                file.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static List<String> findings(CliRun run) {
        return PROBLEM.matcher(run.out())
                .results()
                .map(found -> found.group(2) + " " + found.group(1) + " " + found.group(3))
                .toList();
    }

    @Test
    void holdsUpToItsLastDay() throws IOException {
        CliRun run = validate(PROFILE, "--as-of", "2026-12-31");
        assertThat(findings(run)).containsExactly("warning bad_phone students.csv");
        assertThat(run.out()).contains("\"publishable\": true");
        assertThat(run.code()).isZero();
        assertThat(validate(PROFILE, "--as-of", "2026-12-31", "--fail-on", "warning")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void isAFindingItselfTheDayAfterAndChangesNothingMore() throws IOException {
        CliRun run = validate(PROFILE, "--as-of", "2027-01-01");
        assertThat(findings(run))
                .containsExactly("warning expired_override students.csv", "error bad_phone students.csv");
        assertThat(run.out()).contains("\"publishable\": false", "override of bad_phone that ended on 2026-12-31");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void holdsWithANoteWhereNobodySaysWhichDayItIs() throws IOException {
        CliRun run = validate(PROFILE);
        assertThat(findings(run))
                .containsExactly("info unchecked_expiry students.csv", "warning bad_phone students.csv");
        assertThat(run.code()).isZero();
    }

    @Test
    void isAFindingWhereNothingNeedsIt() throws IOException {
        district.with("students.csv", District.STUDENTS);
        CliRun run = validate(PROFILE, "--as-of", "2026-12-01");
        assertThat(findings(run)).containsExactly("info unused_override students.csv");
        assertThat(run.out()).contains("cellphone has an override of bad_phone that had nothing to do");
        assertThat(run.code()).isZero();
    }

    @Test
    void repeatsItsReasonNowhere() throws IOException {
        CliRun run = validate(PROFILE, "--as-of", "2027-01-01", "--report", "text=" + folder.resolve("report.txt"));
        assertThat(run.out() + run.err() + Files.readString(folder.resolve("report.txt")))
                .doesNotContain("nine digits");
    }

    @Test
    void isRefusedWithoutReasonOrLastDay() throws IOException {
        CliRun run = validate(PROFILE.lines()
                .filter(line -> !line.contains("reason:") && !line.contains("until:"))
                .reduce("", (all, line) -> all + line + "\n"));
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "roster: thornwick.yaml, line 3, column 5: an override of bad_phone gives no reason; say who agreed to what",
                        "thornwick.yaml, line 3, column 5: bad_phone weighs less and no day ends that; write 'until: 2026-12-31', the last day on which it is so");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void takesNothingForADayThatIsNone() throws IOException {
        for (String day : List.of("2026-02-30", "31.12.2026", "2026-12-31T00:00", "never", "")) {
            CliRun run = validate(PROFILE.replace("2026-12-31", "'" + day + "'"));
            assertThat(run.err().lines().findFirst().orElseThrow())
                    .as(day)
                    .isEqualTo("roster: thornwick.yaml, line 8, column 5: this is no day; write it as 2026-12-31");
            assertThat(run.code()).isEqualTo(2);
        }
    }
}
