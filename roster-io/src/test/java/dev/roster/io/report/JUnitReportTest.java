package dev.roster.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitReportTest {
    @TempDir
    private Path folder;

    private List<ReportTestSuite> read(Report report) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("TEST-roster.xml"))) {
            JUnitReport.write(report, out);
        }
        return new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger()).parseXMLReportFiles();
    }

    @Test
    void isReadBackWithTheCountsOfTheReport() throws IOException {
        Report report = SampleReport.broken();
        List<ReportTestSuite> suites = read(report);
        int unusable = (int) report.notRun().stream()
                .filter(rule -> rule.reason() == Report.Reason.UNUSABLE)
                .count();
        int errors = (int) report.tallies().stream()
                .filter(tally -> tally.severity() == Severity.ERROR)
                .count();
        int passed = 0;
        int failed = 0;
        int skipped = 0;
        List<String> failures = new ArrayList<>();
        for (ReportTestSuite suite : suites) {
            for (ReportTestCase one : suite.getTestCases()) {
                failed += one.hasFailure() ? 1 : 0;
                skipped += one.hasSkipped() ? 1 : 0;
                passed += one.isSuccessful() ? 1 : 0;
                failures.add(one.getName());
            }
        }
        assertThat(failed).isEqualTo(errors + unusable).isEqualTo(4);
        assertThat(skipped).isEqualTo(1);
        assertThat(passed).isEqualTo(1);
        assertThat(suites.stream()
                        .mapToInt(ReportTestSuite::getNumberOfFailures)
                        .sum())
                .isEqualTo(failed);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum())
                .isEqualTo(failed + skipped + passed);
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfSkipped).sum())
                .isEqualTo(skipped);
        assertThat(failures)
                .containsExactly(
                        "no_roster_files",
                        "duplicate_key id, no",
                        "bad_phone phone",
                        "dangling_reference school_id, not run",
                        "misnamed_column gr\u00f6sse, warning",
                        "duplicate_key id, no, not run");
    }

    @Test
    void passesAFileInWhichNothingWasFound() throws IOException {
        List<ReportTestSuite> suites = read(SampleReport.clean());
        assertThat(suites).extracting(ReportTestSuite::getName).containsExactly("all files", "a_csv");
        assertThat(suites.stream()
                        .mapToInt(ReportTestSuite::getNumberOfFailures)
                        .sum())
                .isZero();
        assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum())
                .isEqualTo(2);
    }
}
