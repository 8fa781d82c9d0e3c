package dev.roster.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The runs of one contender. */
public final class Figures {
    private final String title;
    private final List<Measured> runs = new ArrayList<>();

    /** Starts without any. */
    public Figures(String title) {
        this.title = title;
    }

    /** Takes one more run. */
    public void add(Measured run) {
        runs.add(run);
    }

    /** Returns the median. */
    public double median(ToLongFunction<Measured> figure) {
        long[] all = runs.stream().mapToLong(figure).sorted().toArray();
        int middle = all.length / 2;
        return all.length % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2.0;
    }

    /** Returns the least. */
    public double min(ToLongFunction<Measured> figure) {
        return runs.stream().mapToLong(figure).min().orElseThrow();
    }

    /** Returns the most. */
    public double max(ToLongFunction<Measured> figure) {
        return runs.stream().mapToLong(figure).max().orElseThrow();
    }

    /** Prints a table: each with the ratio of its median to that of the first. */
    public static void print(List<Figures> all) {
        System.out.println(
                "| | wall, median | ratio | wall, min | ratio | CPU, median | ratio | whole process | peak RSS |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Figures one : all) {
            System.out.println(one.row(all.get(0)));
        }
    }

    /** Returns how long the process lived, where it did only this. */
    private String process() {
        double median = median(Measured::process);
        return median == 0 ? "" : String.format(Locale.ROOT, "%.2f s", median / 1e9);
    }

    private String row(Figures first) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f s | %.2f | %.3f s | %.2f | %.2f s | %.2f | %s | %.0f MB |",
                title,
                median(Measured::wall) / 1e9,
                median(Measured::wall) / first.median(Measured::wall),
                min(Measured::wall) / 1e9,
                min(Measured::wall) / first.min(Measured::wall),
                median(Measured::cpu) / 1e9,
                median(Measured::cpu) / first.median(Measured::cpu),
                process(),
                max(Measured::peak) / 1024);
    }
}
