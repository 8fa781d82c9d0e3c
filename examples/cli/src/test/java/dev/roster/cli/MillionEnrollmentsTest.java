package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.io.ZipSink;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A OneRoster package of a million enrollments is validated within half a gigabyte, in a process of its own. */
@Tag("deep")
class MillionEnrollmentsTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void validatesAFolder() throws Exception {
        MillionEnrollments.writeTo(RosterFolder.at(folder));
        assertClean(folder);
    }

    @Test
    void validatesAZip() throws Exception {
        Path path = folder.resolve("district.zip");
        try (ZipSink zip = ZipSink.at(path)) {
            MillionEnrollments.writeTo(zip);
            zip.commit();
        }
        assertClean(path);
    }

    private void assertClean(Path place) throws IOException, InterruptedException {
        CliRun run = CliRun.alone(
                "-Xmx512m",
                elsewhere.resolve("said.txt"),
                "validate",
                "oneroster-1.2",
                place.toString(),
                "--fail-on",
                "warning");
        assertThat(run.out()).contains("enrollments.csv", "1000000 rows", "Found: 0 errors, 0 warnings, 0 remarks");
        assertThat(run.code()).isZero();
    }
}
