package dev.roster.race.jmh;

import dev.roster.io.RosterFolder;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * Splitting a file into cells, with a String for each and without. Ours also computes the SHA-256 of the bytes, which the
 * report needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CellsBenchmark {
    private final CsvMapper mapper = new CsvMapper();

    /** Ours, cells as bytes. */
    @Benchmark
    public long roster(MadeStudents made) throws IOException {
        Counted sink = new Counted();
        RosterFolder.at(made.folder()).read("students.csv", sink);
        return sink.count;
    }

    /** Ours, cells as Strings. */
    @Benchmark
    public long rosterStrings(MadeStudents made) throws IOException {
        Counted sink = new Counted() {
            @Override
            public void row(RawRow row) {
                for (int cell = 0; cell < row.size(); cell++) {
                    count += row.text(cell).length();
                }
            }
        };
        RosterFolder.at(made.folder()).read("students.csv", sink);
        return sink.count;
    }

    /** Jackson's, cells as it keeps them. */
    @Benchmark
    public long jackson(MadeStudents made) throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(made.students());
                JsonParser parser = mapper.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count += token == JsonToken.VALUE_STRING ? 1 : 0;
            }
        }
        return count;
    }

    /** Jackson's, cells as Strings. */
    @Benchmark
    public long jacksonStrings(MadeStudents made) throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(made.students());
                JsonParser parser = mapper.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count += token == JsonToken.VALUE_STRING ? parser.getString().length() : 0;
            }
        }
        return count;
    }

    /** Counts cells. */
    private static class Counted implements RowSink {
        long count;

        @Override
        public void header(RawRow names) {
            count += names.size();
        }

        @Override
        public void row(RawRow row) {
            count += row.size();
        }

        @Override
        public void trouble(SyntaxTrouble trouble) {
            throw new IllegalStateException("the file that was made is no CSV: " + trouble);
        }
    }
}
