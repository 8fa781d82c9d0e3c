package dev.roster.race;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one run took.
 *
 * @param wall how long it took, in nanoseconds, from the first file opened to the last finding
 * @param cpu how long all threads of the JVM were at work meanwhile, in nanoseconds
 * @param peak the most memory that the process ever had, in kilobytes
 * @param process how long the process lived, in nanoseconds, its start and end included
 */
public record Measured(long wall, long cpu, long peak, long process) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Something that takes time. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /** Measures some work in this process. */
    public static Measured of(Work work) throws IOException {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        long wall = System.nanoTime() - start;
        return new Measured(wall, SYSTEM.getProcessCpuTime() - cpu, peakOfProcess(), 0);
    }

    /** Returns the line that {@link #parse} reads. */
    public String line() {
        return wall + " " + cpu + " " + peak;
    }

    /** Returns what {@link #line} wrote, with how long the process lived. */
    public static Measured parse(String line, long process) {
        String[] numbers = line.split(" ", -1);
        return new Measured(
                Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]), process);
    }

    /** Returns the high-water mark of this process, heap or not, in kilobytes; 0 where the system does not say. */
    private static long peakOfProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
