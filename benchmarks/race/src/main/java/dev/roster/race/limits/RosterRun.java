package dev.roster.race.limits;

import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.race.Fork;
import dev.roster.race.Measured;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One validation by roster, with its usual options, in a JVM of its own.
 *
 * @param measured what it took
 * @param heap the sum of the most that each pool of the heap ever held, in bytes
 * @param faults how many findings were counted
 */
record RosterRun(Measured measured, long heap, long faults) {
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

    /** Takes the folder; prints what it took. */
    public static void main(String[] args) throws IOException {
        RosterFolder folder = RosterFolder.at(Path.of(args[0]));
        long[] faults = {0};
        Measured measured = Measured.of(() -> {
            Report report = Roster.validate(ParentSquare.FORMAT, folder, Options.standard());
            faults[0] = report.totals().stream().mapToLong(Report.Total::count).sum();
        });
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(measured.line() + " " + heap + " " + faults[0]);
    }

    /**
     * Starts a JVM that does so.
     *
     * @throws IOException if it ends otherwise, out of memory for one
     */
    static RosterRun fork(Path folder, List<String> flags) throws IOException {
        List<String> all = new ArrayList<>(flags);
        all.add(ENDS);
        List<String> printed = Fork.run(all, RosterRun.class, List.of(folder.toString()));
        String[] words = printed.get(printed.size() - 1).split(" ", -1);
        return new RosterRun(
                Measured.parse(printed.get(printed.size() - 1), 0), Long.parseLong(words[3]), Long.parseLong(words[4]));
    }

    /** Returns the figures in words. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%.2f s, CPU %.2f s, heap %.0f MB, peak RSS %.0f MB, %,d faults",
                measured.wall() / 1e9,
                measured.cpu() / 1e9,
                heap / 1e6,
                measured.peak() / 1024.0,
                faults);
    }
}
