package dev.roster.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A read that was timed, in a JVM of its own.
 *
 * @param wall how long it took, in nanoseconds
 * @param cpu how long all threads of the JVM were at work meanwhile, in nanoseconds: the compiler's and the collector's
 *     too, and not other programs'
 */
record TimedRead(long wall, long cpu) {
    /** One thread, collecting garbage included: no collector works beside the reader. */
    static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g");

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Takes the contender, the file and how many times to read it; prints a line a time. */
    public static void main(String[] args) throws IOException {
        Side side = Contender.valueOf(args[0]).side();
        Path file = Path.of(args[1]);
        for (int time = 0; time < Integer.parseInt(args[2]); time++) {
            long[] counts = new long[2];
            long start = System.nanoTime();
            long cpuStart = SYSTEM.getProcessCpuTime();
            side.read(file, (student, findings) -> {
                counts[0]++;
                counts[1] += findings.size();
            });
            long wall = System.nanoTime() - start;
            System.out.println(
                    counts[0] + " " + counts[1] + " " + wall + " " + (SYSTEM.getProcessCpuTime() - cpuStart));
        }
    }

    /** Starts a JVM that reads a file several times. */
    static List<TimedRead> fork(Contender contender, Path file, int times, Outcome expected) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TimedRead.class.getName()));
        command.addAll(List.of(contender.name(), file.toString(), String.valueOf(times)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            List<TimedRead> reads =
                    lines.lines().map(line -> parse(line, expected)).toList();
            if (reads.size() != times) {
                throw new IOException("the JVM of %s ended after %s of %s reads; what it said stands above"
                        .formatted(contender.title(), reads.size(), times));
            }
            return reads;
        }
    }

    private static TimedRead parse(String line, Outcome expected) {
        String[] numbers = line.split(" ", -1);
        if (Long.parseLong(numbers[0]) != expected.rows()
                || Long.parseLong(numbers[1]) != expected.findings().size()) {
            throw new IllegalStateException("a timed read found something else: " + line);
        }
        return new TimedRead(Long.parseLong(numbers[2]), Long.parseLong(numbers[3]));
    }
}
