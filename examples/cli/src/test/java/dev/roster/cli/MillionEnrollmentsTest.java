package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.io.ZipSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        Path said = elsewhere.resolve("said.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "validate",
                        "oneroster-1.2",
                        place.toString(),
                        "--fail-on",
                        "warning"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(Files.readString(said))
                .contains("enrollments.csv", "1000000 rows", "Found: 0 errors, 0 warnings, 0 remarks");
        assertThat(process.exitValue()).isZero();
    }
}
