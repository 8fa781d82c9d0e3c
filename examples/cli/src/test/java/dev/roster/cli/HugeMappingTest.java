package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

        String said = run("convert", "--from", "parentsquare", "--to", "oneroster-1.1", in.toString(), out.toString());

        assertThat(said).contains("required cells are missing");
        assertThat(out.resolve("manifest.csv")).exists();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return Files.readString(said);
    }
}
