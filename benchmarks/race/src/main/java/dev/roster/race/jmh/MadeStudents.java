package dev.roster.race.jmh;

import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A folder with 100,000 students and nothing else. */
@State(Scope.Benchmark)
public class MadeStudents {
    private static final int STUDENTS = 100_000;

    private final Path folder;

    /** Made by JMH, for each JVM. */
    public MadeStudents() {
        try {
            folder = Files.createTempDirectory("roster-jmh-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the files. */
    @Setup
    public void write() throws IOException {
        SetFiles.writeStudents(folder, Size.of(STUDENTS, 1));
    }

    /** Removes them. */
    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path folder() {
        return folder;
    }

    Path students() {
        return folder.resolve("students.csv");
    }
}
