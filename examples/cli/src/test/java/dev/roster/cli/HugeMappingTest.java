package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping needs memory for keys, and not for rows: a large district is converted in a small process of its own. */
@Tag("deep")
class HugeMappingTest {
    private static final int STUDENTS = 50_000;
    private static final String HEAP = "-Xmx80m";

    @TempDir
    Path folder;

    @Test
    void convertsFiftyThousandStudentsInEightyMegabytes() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        dev.roster.fixtures.District.of(7)
                .students(STUDENTS)
                .schools(70)
                .writeTo(RosterFolder.at(in), ParentSquare.FORMAT);
        Path out = folder.resolve("out");

        String said = CliRun.alone(
                        HEAP,
                        folder.resolve("said.txt"),
                        "convert",
                        "--from",
                        "parentsquare",
                        "--to",
                        "oneroster-1.1",
                        in.toString(),
                        out.toString())
                .out();

        assertThat(said).contains("required cells are missing");
        assertThat(out.resolve("manifest.csv")).exists();
    }
}
