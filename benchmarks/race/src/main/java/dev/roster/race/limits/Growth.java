package dev.roster.race.limits;

import dev.roster.race.Machine;
import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the time for a roster row grows with their number: the same students in one, two, four and eight sections each.
 * What the other files take, measured with rosters of a header alone, is subtracted.
 */
final class Growth {
    private static final int ROUNDS = 5;
    private static final int STUDENTS = 1_000_000;
    private static final List<Integer> PLACES = List.of(0, 1, 2, 4, 8);
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx4g");

    private Growth() {}

    /** Takes a folder to work in, and, where they are to be others, rounds and students. */
    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]).resolve("growth");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        int students = args.length > 2 ? Integer.parseInt(args[2]) : STUDENTS;
        Map<Integer, List<RosterRun>> runs = new LinkedHashMap<>();
        for (int places : PLACES) {
            SetFiles.write(folder(work, places), Size.of(students, places));
            runs.put(places, new ArrayList<>());
        }
        Machine.print(folder(work, 1));
        for (int round = 0; round < rounds; round++) {
            for (int places : PLACES) {
                runs.get(places).add(RosterRun.fork(folder(work, places), FLAGS));
            }
        }
        System.out.printf("%s; %d rounds, medians%n%n", String.join(" ", FLAGS), rounds);
        print(runs, students);
    }

    private static Path folder(Path work, int places) {
        return work.resolve("places" + places);
    }

    private static void print(Map<Integer, List<RosterRun>> runs, int students) {
        long[] others = medians(runs.remove(0));
        System.out.printf(Locale.ROOT, "the other files take %.2f s, CPU %.2f s%n%n", others[0] / 1e9, others[1] / 1e9);
        long[] first = medians(runs.get(1));
        System.out.println("| roster rows | wall | CPU | wall a row | ratio | CPU a row | ratio |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        runs.forEach((places, some) -> {
            long[] these = medians(some);
            double rows = (double) places * students;
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.2f s | %.2f s | %.0f ns | %.2f | %.0f ns | %.2f |%n",
                    (long) rows,
                    these[0] / 1e9,
                    these[1] / 1e9,
                    (these[0] - others[0]) / rows,
                    (these[0] - others[0]) / rows * students / (first[0] - others[0]),
                    (these[1] - others[1]) / rows,
                    (these[1] - others[1]) / rows * students / (first[1] - others[1]));
        });
    }

    /** Returns the medians of wall and CPU time. */
    private static long[] medians(List<RosterRun> runs) {
        long[] walls =
                runs.stream().mapToLong(run -> run.measured().wall()).sorted().toArray();
        long[] cpus =
                runs.stream().mapToLong(run -> run.measured().cpu()).sorted().toArray();
        return new long[] {walls[walls.length / 2], cpus[cpus.length / 2]};
    }
}
