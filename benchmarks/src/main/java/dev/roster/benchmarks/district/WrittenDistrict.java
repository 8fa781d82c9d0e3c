package dev.roster.benchmarks.district;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes a district while it is written, in whatever heap its JVM has, and says on one line what came of it. */
final class WrittenDistrict {
    private static final int STUDENTS_OF_A_SCHOOL = 600;

    private WrittenDistrict() {}

    /** Returns a district with as many schools as so many students need. */
    static District of(int students) {
        return District.of(1).students(students).schools(1 + students / STUDENTS_OF_A_SCHOOL);
    }

    /** Takes an empty folder and how many students there are to be. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int students = Integer.parseInt(args[1]);
        WritingTime time = WritingTime.of(() -> of(students).writeTo(RosterFolder.at(folder), ParentSquare.FORMAT));
        long rows = rows(folder);
        System.out.printf(
                Locale.ROOT,
                "%,d students, %,d rows, %,d bytes: %.1f s, CPU %.1f s, %,d ns a row, heap %,d MiB of %,d at most%n",
                students,
                rows,
                bytes(folder),
                time.wall() / 1e9,
                time.cpu() / 1e9,
                time.cpu() / rows,
                peak(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long rows(Path folder) throws IOException {
        long rows = 0;
        for (Path file : files(folder)) {
            try (Stream<String> lines = Files.lines(file)) {
                rows += lines.count() - 1;
            }
        }
        return rows;
    }

    private static long bytes(Path folder) throws IOException {
        return files(folder).stream().mapToLong(WrittenDistrict::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed() >> 20)
                .sum();
    }
}
