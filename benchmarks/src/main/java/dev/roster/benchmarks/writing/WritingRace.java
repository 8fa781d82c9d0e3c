package dev.roster.benchmarks.writing;

import com.sun.management.OperatingSystemMXBean;
import dev.roster.fixtures.District;
import dev.roster.io.RosterReader;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long it takes to write students that are in memory, in rounds by turns; bytes are counted and go nowhere. No time is
 * measured before what each wrote was read as the same records.
 */
final class WritingRace {
    private static final int STUDENTS = 1_000_000;
    private static final int STUDENTS_OF_A_SCHOOL = 600;
    private static final int ROUNDS = 7;
    private static final int WARM = 2;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private WritingRace() {}

    /** Takes, where they are to be others, how many students and how many rounds. */
    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : STUDENTS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        List<Student> students = students(count);
        for (Writer writer : Writer.values()) {
            requireSame(writer, students);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d students; JDK %s, %s, %d cores, heap %,d MiB; %d rounds, the first %d not counted%n",
                count,
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                rounds + WARM,
                WARM);
        print(measure(students, rounds));
    }

    private static List<Student> students(int count) {
        District district = District.of(1).students(count).schools(1 + count / STUDENTS_OF_A_SCHOOL);
        try (Stream<Student> rows = district.rows(Student.class)) {
            return rows.toList();
        }
    }

    private static void requireSame(Writer writer, List<Student> students) throws IOException {
        Path file = Files.createTempFile("roster-writing-", ".csv");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.write(students, out);
            }
            Iterator<Student> expected = students.iterator();
            try (RosterReader<Student> rows = RosterReader.open(ParentSquare.STUDENTS, file)) {
                for (Row<Student> row : rows) {
                    if (!expected.next().equals(row.record())) {
                        throw new IllegalStateException(writer.title() + " wrote another record " + row.number());
                    }
                }
            }
            if (expected.hasNext()) {
                throw new IllegalStateException(writer.title() + " wrote too few records");
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Returns for each writer the wall time and the CPU time of each round. */
    private static Map<Writer, long[][]> measure(List<Student> students, int rounds) throws IOException {
        Map<Writer, long[][]> times = new EnumMap<>(Writer.class);
        for (int round = -WARM; round < rounds; round++) {
            for (Writer writer : Writer.values()) {
                long cpu = SYSTEM.getProcessCpuTime();
                long wall = System.nanoTime();
                writer.write(students, new CountedBytes());
                if (round >= 0) {
                    long[][] both = times.computeIfAbsent(writer, key -> new long[2][rounds]);
                    both[0][round] = System.nanoTime() - wall;
                    both[1][round] = SYSTEM.getProcessCpuTime() - cpu;
                }
            }
        }
        return times;
    }

    private static void print(Map<Writer, long[][]> times) {
        times.forEach((writer, both) -> System.out.printf(
                Locale.ROOT,
                "  %-36s median %.3f s, %.2f of Jackson's; CPU median %.3f s, %.2f; least %.3f s%n",
                writer.title(),
                median(both[0]) / 1e9,
                ratio(times, both, 0),
                median(both[1]) / 1e9,
                ratio(times, both, 1),
                Arrays.stream(both[0]).min().orElseThrow() / 1e9));
    }

    private static double ratio(Map<Writer, long[][]> times, long[][] ours, int which) {
        long[][] theirs = times.getOrDefault(Writer.JACKSON, ours);
        return (double) median(ours[which]) / median(theirs[which]);
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }
}
