package dev.roster.race;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured on, and with which files. */
public final class Machine {
    private Machine() {}

    /** Prints the machine, and what lies in a folder. */
    public static void print(Path folder) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "JDK %s, %s, %d cores, %s; load %.1f%n",
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                System.out.printf(
                        Locale.ROOT, "%s: %,d rows, %,d bytes%n", file.getFileName(), rows(file), Files.size(file));
            }
        }
    }

    /** Returns how many rows a file has; no cell of ours has a line break. */
    private static long rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        List<String> lines = Files.exists(info) ? Files.readAllLines(info) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }
}
