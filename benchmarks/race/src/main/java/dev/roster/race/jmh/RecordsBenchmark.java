package dev.roster.race.jmh;

import dev.roster.io.RosterReader;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.race.Finding;
import dev.roster.race.byhand.HandRows;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading records that are held to the rules of rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordsBenchmark {
    private final HandRows byHand = new HandRows();

    /** Ours. */
    @Benchmark
    public void roster(MadeStudents made, Blackhole taker) throws IOException {
        try (RosterReader<Student> reader = RosterReader.open(ParentSquare.STUDENTS, made.students())) {
            for (Row<Student> row : reader) {
                taker.consume(row);
            }
        }
    }

    /** Jackson databind and hibernate-validator. */
    @Benchmark
    public List<Finding> jacksonAndHibernate(MadeStudents made, Blackhole taker) throws IOException {
        List<Finding> findings = new ArrayList<>();
        byHand.read(made.students(), findings, taker::consume);
        return findings;
    }
}
