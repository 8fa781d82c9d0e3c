package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.io.report.JsonReport;
import dev.roster.io.report.Tool;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RosterSource;
import dev.roster.validate.Options;
import dev.roster.validate.Roster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input gives the same bytes, whatever the machine. */
class SameBytesTest {
    @TempDir
    private Path folder;

    private District district;

    @BeforeEach
    void breakADistrict() {
        district = District.in(folder)
                .mend("schools.csv", "school_phone", "school_phone,gr\u00f6\u00dfe")
                .mend("schools.csv", "5555550100", "555 0100,x")
                .mend("schools.csv", "5555550101", "5555550101,x")
                .mend("students.csv", "-1,0", "TK,0")
                .mend("students.csv", "student_email", "STUDENT_EMAIL")
                .mend("rosters.csv", "2,a,s2", "2,a,s2\n2,a,s2\n\n2,b,s9");
    }

    private String expected() throws IOException {
        String rules = "[0-9a-f]{12}";
        String actual = CliRun.of("validate", "parentsquare", district.path(), "--report", "json")
                .out();
        try (InputStream in = SameBytesTest.class.getResourceAsStream("broken-district.json")) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@version@", Tool.version());
            String found = actual.replaceFirst("(?<=\"rules\": \")" + rules, "@rules@");
            assertThat(found).isEqualTo(golden);
        }
        return actual;
    }

    @Test
    void saysWhatIsWrongByteForByte() throws IOException {
        assertThat(expected()).isEqualTo(expected());
    }

    @Test
    void saysItInWordsTwiceAlike() {
        String first = CliRun.of("validate", "parentsquare", district.path()).out();
        assertThat(first)
                .isEqualTo(
                        CliRun.of("validate", "parentsquare", district.path()).out());
    }

    @ParameterizedTest
    @CsvSource({"de, DE, UTC, UTF-8", "tr, TR, America/Los_Angeles, ISO-8859-9"})
    void doesNotDependOnTheMachine(String language, String country, String zone, String encoding) throws Exception {
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Dfile.encoding=" + encoding,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "validate",
                "parentsquare",
                district.path(),
                "--report",
                "json");
        child.environment().put("TZ", zone);
        child.environment().put("LC_ALL", "C");
        child.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = child.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(out).isEqualTo(expected());
    }

    @Test
    void doesNotDependOnTheOrderOfTheListing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(
                Roster.validate(ParentSquare.FORMAT, new Reversed(RosterFolder.at(folder)), Options.standard()), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected());
    }

    /** A folder that lists its files the other way round. */
    private static final class Reversed extends ForwardingSource {
        Reversed(RosterSource source) {
            super(source);
        }

        @Override
        public List<String> names() throws IOException {
            List<String> names = new ArrayList<>(super.names());
            Collections.reverse(names);
            return names;
        }
    }
}
