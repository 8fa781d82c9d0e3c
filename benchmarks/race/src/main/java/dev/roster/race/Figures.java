package dev.roster.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The runs of one contender. */
final class Figures {
    private final String title;
    private final List<Measured> runs = new ArrayList<>();

    Figures(String title) {
        this.title = title;
    }

    void add(Measured run) {
        runs.add(run);
    }

    double median(ToLongFunction<Measured> figure) {
        long[] all = runs.stream().mapToLong(figure).sorted().toArray();
        int middle = all.length / 2;
        return all.length % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2.0;
    }

    double min(ToLongFunction<Measured> figure) {
        return runs.stream().mapToLong(figure).min().orElseThrow();
    }

    double max(ToLongFunction<Measured> figure) {
        return runs.stream().mapToLong(figure).max().orElseThrow();
    }

    /** Prints a table: each with the ratio of its median to that of the first. */
    static void print(List<Figures> all) {
        System.out.println("| | wall, median | ratio | wall, min | ratio | CPU, median | ratio | process, median | peak RSS |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Figures one : all) {
            System.out.println(one.row(all.get(0)));
        }
    }

    private String row(Figures first) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f s | %.2f | %.3f s | %.2f | %.2f s | %.2f | %.2f s | %.0f MB |",
                title,
                median(Measured::wall) / 1e9,
                median(Measured::wall) / first.median(Measured::wall),
                min(Measured::wall) / 1e9,
                min(Measured::wall) / first.min(Measured::wall),
                median(Measured::cpu) / 1e9,
                median(Measured::cpu) / first.median(Measured::cpu),
                median(Measured::process) / 1e9,
                max(Measured::peak) / 1024);
    }
}
