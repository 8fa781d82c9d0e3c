package dev.roster.benchmarks.district;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How long it takes to make a district while it is written, against writing the same rows from memory, in rounds by
 * turns. No time is measured before both wrote the same bytes.
 */
final class DistrictRace {
    private static final int STUDENTS = 50_000;
    private static final int ROUNDS = 7;

    private DistrictRace() {}

    /** Takes, where they are to be others, how many students and how many rounds. */
    public static void main(String[] args) throws IOException {
        int students = args.length > 0 ? Integer.parseInt(args[0]) : STUDENTS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        Path folder = Files.createTempDirectory("roster-district-");
        try {
            run(folder, students, rounds);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, int students, int rounds) throws IOException {
        District district = WrittenDistrict.of(students);
        HeldDistrict held = HeldDistrict.of(district);
        Path one = Files.createDirectory(folder.resolve("memory"));
        Path other = Files.createDirectory(folder.resolve("made"));
        WritingTime.Writing fromMemory = () -> held.writeTo(RosterFolder.at(one));
        WritingTime.Writing made = () -> district.writeTo(RosterFolder.at(other), ParentSquare.FORMAT);
        fromMemory.run();
        made.run();
        requireSame(one, other);
        System.out.printf(
                Locale.ROOT,
                "%,d students, %,d rows; JDK %s, %s, %d cores, heap %,d MiB; %d rounds%n",
                students,
                held.rows(),
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                rounds);
        List<WritingTime> memoryTimes = new ArrayList<>();
        List<WritingTime> madeTimes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            memoryTimes.add(WritingTime.of(fromMemory));
            madeTimes.add(WritingTime.of(made));
        }
        print("written from memory", memoryTimes, held.rows());
        print("made while written", madeTimes, held.rows());
        System.out.printf(
                Locale.ROOT,
                "ratio of the medians %.2f, of CPU time %.2f%n",
                ratio(madeTimes, memoryTimes, WritingTime::wall),
                ratio(madeTimes, memoryTimes, WritingTime::cpu));
    }

    private static double ratio(List<WritingTime> made, List<WritingTime> memory, ToLongFunction<WritingTime> which) {
        return (double) WritingTime.median(made, which) / WritingTime.median(memory, which);
    }

    private static void print(String what, List<WritingTime> times, long rows) {
        System.out.printf(
                Locale.ROOT,
                "  %-20s  median %.3f s, %,d ns a row; CPU median %.3f s, %,d ns a row%n",
                what,
                WritingTime.median(times, WritingTime::wall) / 1e9,
                WritingTime.median(times, WritingTime::wall) / rows,
                WritingTime.median(times, WritingTime::cpu) / 1e9,
                WritingTime.median(times, WritingTime::cpu) / rows);
    }

    private static void requireSame(Path one, Path other) throws IOException {
        for (Path file : files(one)) {
            if (Files.mismatch(file, other.resolve(file.getFileName())) >= 0) {
                throw new IllegalStateException("%s is not the same from memory".formatted(file.getFileName()));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path part : files(folder)) {
            for (Path file : files(part)) {
                Files.delete(file);
            }
            Files.delete(part);
        }
        Files.delete(folder);
    }
}
