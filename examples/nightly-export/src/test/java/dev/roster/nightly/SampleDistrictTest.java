package dev.roster.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.Options;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample district is a district of the fixtures, committed so that people can look at it. */
class SampleDistrictTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample-district");
    private static final District DISTRICT = District.of(2026).students(60).schools(3);

    @Test
    void isWhatItsSeedGives(@TempDir Path folder) throws IOException {
        DISTRICT.writeTo(RosterFolder.at(folder), ParentSquare.FORMAT);
        List<String> names = RosterFolder.at(folder).names();
        if (Files.notExists(SAMPLE)) {
            Files.createDirectories(SAMPLE);
            DISTRICT.writeTo(RosterFolder.at(SAMPLE), ParentSquare.FORMAT);
        }

        assertThat(RosterFolder.at(SAMPLE).names()).isEqualTo(names);
        for (String name : names) {
            assertThat(SAMPLE.resolve(name))
                    .as(
                            "%s; where districts changed on purpose, delete %s, run this test again and commit",
                            name, SAMPLE)
                    .hasSameBinaryContentAs(folder.resolve(name));
        }
    }

    @Test
    void isRightInEveryRespect() throws IOException {
        var report = Roster.validate(ParentSquare.FORMAT, RosterFolder.at(SAMPLE), Options.standard());

        assertThat(report.problems()).isEmpty();
        assertThat(report.publishable()).isTrue();
        assertThat(report.notRun()).isEmpty();
        assertThat(report.files())
                .extracting(file -> file.name())
                .containsExactlyInAnyOrderElementsOf(RosterFolder.at(SAMPLE).names())
                .hasSize(12);
    }
}
