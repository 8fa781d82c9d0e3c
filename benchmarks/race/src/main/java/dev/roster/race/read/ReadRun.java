package dev.roster.race.read;

import dev.roster.race.Fork;
import dev.roster.race.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Several reads of one reader, in a JVM of their own. */
final class ReadRun {
    /** One thread, collecting garbage included: no collector works beside the reader. */
    static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g");

    private ReadRun() {}

    /** Takes the reader, the folder and how many times to read; prints a line a time. */
    public static void main(String[] args) throws IOException {
        Reading reading = Reader.valueOf(args[0]).reading();
        Path folder = Path.of(args[1]);
        for (int time = 0; time < Integer.parseInt(args[2]); time++) {
            long[] rows = new long[2];
            Measured measured = Measured.of(() -> {
                Outcome outcome = reading.read(folder);
                rows[0] = outcome.rows();
                rows[1] = outcome.findings().size();
            });
            System.out.println(measured.line() + " " + rows[0] + " " + rows[1]);
        }
    }

    /** Starts a JVM that does so, and returns the reads in their order. */
    static List<Measured> fork(Reader reader, Path folder, int times, Outcome expected) throws IOException {
        return Fork.run(FLAGS, ReadRun.class, List.of(reader.name(), folder.toString(), String.valueOf(times))).stream()
                .map(line -> parse(line, expected))
                .toList();
    }

    private static Measured parse(String line, Outcome expected) {
        String[] words = line.split(" ", -1);
        if (Long.parseLong(words[3]) != expected.rows()
                || Long.parseLong(words[4]) != expected.findings().size()) {
            throw new IllegalStateException("a timed read found something else: " + line);
        }
        return Measured.parse(line, 0);
    }
}
