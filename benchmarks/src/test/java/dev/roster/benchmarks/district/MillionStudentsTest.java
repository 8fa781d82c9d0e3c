package dev.roster.benchmarks.district;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionStudentsTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void writingFromMemoryAndMakingWhileWritingGiveTheSameFiles() throws IOException {
        District district = WrittenDistrict.of(200);
        HeldDistrict.of(district).writeTo(RosterFolder.at(folder));
        district.writeTo(RosterFolder.at(elsewhere), ParentSquare.FORMAT);

        List<String> names = RosterFolder.at(folder).names();
        assertThat(names).hasSize(12).isEqualTo(RosterFolder.at(elsewhere).names());
        for (String name : names) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(elsewhere.resolve(name));
        }
    }

    @Test
    @Tag("deep")
    void areMadeAndWrittenInAQuarterOfAGigabyte() throws Exception {
        Path output = elsewhere.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WrittenDistrict.class.getName(),
                        folder.toString(),
                        "1000000"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
        String said = Files.readString(output);
        System.out.println(said.strip());
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).startsWith("1,000,000 students, 10,6");
    }
}
