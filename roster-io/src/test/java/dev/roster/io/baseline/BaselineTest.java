package dev.roster.io.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.io.RosterFolder;
import dev.roster.io.SettingsException;
import dev.roster.io.report.JsonReport;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Severity;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final String HEADER = "school_id,section_id,student_id\n";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @TempDir
    private Path folder;

    private Report report(String rows, int cap) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(set.resolve("rosters.csv"), HEADER + rows);
        return Roster.validate(
                ParentSquare.FORMAT,
                RosterFolder.file(set.resolve("rosters.csv")),
                Options.standard().withCap(cap));
    }

    private Report report(String rows) throws IOException {
        return report(rows, 1000);
    }

    private Path json(Report report) throws IOException {
        Path file = folder.resolve("last.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            JsonReport.write(report, out);
        }
        return file;
    }

    private Report left(Report before, Report now) throws IOException {
        return Baseline.read(List.of(json(before)), ParentSquare.FORMAT)
                .apply(now, null)
                .report();
    }

    private static List<String> places(Report report) {
        return report.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().line())
                .toList();
    }

    @Test
    void showsNothingOfAReportThatIsTheSame() throws IOException {
        Report now = report("1,,a\n1,b,\n");
        Report left = left(now, now);
        assertThat(left.problems()).isEmpty();
        assertThat(left.totals()).isEmpty();
        assertThat(left.count(Severity.ERROR)).isZero();
        assertThat(left.known(Severity.ERROR)).isEqualTo(2);
        assertThat(left.publishable()).isFalse();
    }

    @Test
    void showsWhatIsNewAndCountsIt() throws IOException {
        Report left = left(report("1,,a\n1,b,\n"), report("1,,a\n1,b,\n1,c,d e\n1,,f\n"));
        assertThat(places(left)).containsExactly("space_in_id 4", "missing_value 5");
        assertThat(left.totals())
                .containsExactly(
                        new Report.Total("missing_value", "rosters.csv", 1),
                        new Report.Total("space_in_id", "rosters.csv", 1));
        assertThat(left.count(Severity.ERROR)).isEqualTo(2);
        assertThat(left.known(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void goesByTheirNumberWhereRowsHaveMoved() throws IOException {
        Report left = left(report("1,,a\n1,,b\n"), report("1,x,z\n1,,a\n1,,b\n"));
        assertThat(left.problems()).isEmpty();
    }

    @Test
    void tellsColumnsApart() throws IOException {
        assertThat(places(left(report("1,,a\n"), report("1,a,\n")))).containsExactly("missing_value 2");
    }

    @Test
    void knowsAlsoWhatTheEarlierReportCountedAndDidNotList() throws IOException {
        String rows = "1,,a\n".repeat(30);
        Report left = left(report(rows, 3), report(rows + "1,,b\n1,,c\n", 3));
        assertThat(left.count(Severity.ERROR)).isEqualTo(2);
        assertThat(left.known(Severity.ERROR)).isEqualTo(30);
    }

    @Test
    void refusesAReportThatIsNotWhole() throws IOException {
        Report now = report("1,,a\n");
        Path whole = json(now);
        Path part = json(Baseline.read(List.of(whole), ParentSquare.FORMAT)
                .apply(now, null)
                .report());
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Baseline.read(List.of(part), ParentSquare.FORMAT))
                .withMessage(
                        "last.json, the file: it holds what was new, and not all; take a report that was written without --baseline");
    }

    private Baseline suppressing(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), yaml);
        return Baseline.read(List.of(file), ParentSquare.FORMAT);
    }

    private static final String SUPPRESSED = """
            suppressions:
              - code: missing_value
                file: rosters.csv
                column: section_id
                reason: until the new export is there
                until: 2026-10-01
            """;

    @Test
    void suppressesACodeOnAColumnOfAFileUntilADay() throws IOException {
        Report now = report("1,,a\n1,b,\n");
        Baseline.Applied applied = suppressing(SUPPRESSED).apply(now, DAY);
        assertThat(places(applied.report())).containsExactly("missing_value 3");
        assertThat(applied.report().known(Severity.ERROR)).isEqualTo(1);
        assertThat(applied.remarks()).isEmpty();
    }

    @Test
    void endsASuppressionOnTheDayAfter() throws IOException {
        Report now = report("1,,a\n");
        Baseline.Applied applied = suppressing(SUPPRESSED).apply(now, DAY.plusDays(1));
        assertThat(applied.report().problems()).isEqualTo(now.problems());
        assertThat(applied.remarks())
                .containsExactly(
                        "the suppression of 'missing_value in rosters.csv, column section_id' ended on 2026-10-01");
    }

    @Test
    void saysThatASuppressionHadNothingToDoOrThatNobodySaidTheDay() throws IOException {
        assertThat(suppressing(SUPPRESSED).apply(report("1,a,b\n"), DAY).remarks())
                .containsExactly(
                        "the suppression of 'missing_value in rosters.csv, column section_id' had nothing to do; take it out");
        assertThat(suppressing(SUPPRESSED).apply(report("1,,b\n"), null).remarks())
                .containsExactly(
                        "the suppression of 'missing_value in rosters.csv, column section_id' ends on 2026-10-01, and nobody said which day it is");
    }

    @Test
    void saysEverythingThatIsWrongWithAFileOfSuppressions() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> suppressing("""
                        suppressions:
                          - code: mising_value
                            file: roster.csv
                            until: soon
                            why: x
                        """))
                .withMessageContaining("'missing_value'")
                .withMessageContaining("'rosters.csv'")
                .withMessageContaining("'reason' is missing")
                .withMessageContaining("'soon' is no day")
                .withMessageContaining("'why' is no key here");
    }
}
