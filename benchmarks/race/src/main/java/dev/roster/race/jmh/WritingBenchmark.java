package dev.roster.race.jmh;

import dev.roster.io.RosterReader;
import dev.roster.io.RosterWriter;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.race.byhand.HandWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing students to a file. Ours checks every row on the way, and shows the file only when it is whole; Jackson's does
 * neither.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class WritingBenchmark {
    private final List<Student> students = new ArrayList<>();
    private HandWriter byHand;
    private Path file;

    /** Reads the students that are to be written, by both sides' readers. */
    @Setup
    public void read(MadeStudents made) throws IOException {
        try (RosterReader<Student> reader = RosterReader.open(ParentSquare.STUDENTS, made.students())) {
            for (Row<Student> row : reader) {
                if (row.record() != null) {
                    students.add(row.record());
                }
            }
        }
        byHand = new HandWriter(made.students());
        file = made.folder().resolve("written.csv");
    }

    /** Ours. */
    @Benchmark
    public int roster() throws IOException {
        try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, file)) {
            for (Student student : students) {
                out.write(student);
            }
            out.commit();
        }
        return students.size();
    }

    /** Jackson's sequence writer. */
    @Benchmark
    public int jackson() throws IOException {
        return byHand.write(file);
    }
}
