package dev.roster.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file several times in a JVM of its own, and prints how long each time took, in nanoseconds. */
final class TimedRead {
    /** One thread, collecting garbage included: no collector works beside the reader. */
    static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g");

    private TimedRead() {}

    /** Takes the contender, the file and how many times to read it; prints a line a time: rows, findings, nanoseconds. */
    public static void main(String[] args) throws IOException {
        Side side = Contender.valueOf(args[0]).side();
        Path file = Path.of(args[1]);
        for (int time = 0; time < Integer.parseInt(args[2]); time++) {
            long[] counts = new long[2];
            long start = System.nanoTime();
            side.read(file, (student, findings) -> {
                counts[0]++;
                counts[1] += findings.size();
            });
            System.out.println(counts[0] + " " + counts[1] + " " + (System.nanoTime() - start));
        }
    }

    /** Starts a JVM that reads, and returns how long each time took. */
    static List<Long> fork(Contender contender, Path file, int times, Outcome expected) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TimedRead.class.getName()));
        command.addAll(List.of(contender.name(), file.toString(), String.valueOf(times)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            return lines.lines().map(line -> nanos(line, expected)).toList();
        }
    }

    private static long nanos(String line, Outcome expected) {
        String[] numbers = line.split(" ", -1);
        if (Long.parseLong(numbers[0]) != expected.rows()
                || Long.parseLong(numbers[1]) != expected.findings().size()) {
            throw new UncheckedIOException(new IOException("a timed read found something else: " + line));
        }
        return Long.parseLong(numbers[2]);
    }
}
