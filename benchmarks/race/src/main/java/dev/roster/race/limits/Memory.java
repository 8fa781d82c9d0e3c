package dev.roster.race.limits;

import dev.roster.race.Machine;
import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether roster comes to its end in a small heap: the sets of the races, and ten million times the same fault. */
final class Memory {
    private static final int MANY = 10_000_000;
    private static final Size SET = Size.of(1_000_000, 5);
    private static final Size LARGE = Size.of(Size.LARGE, 8);

    /** A set and the heaps in which it is tried; in the smaller one its keys go to files. */
    private record Trial(String set, Size size, List<String> heaps) {}

    private static final List<Trial> TRIALS = List.of(
            new Trial("1M students, 5M rosters", SET, List.of("-Xmx256m", "-Xmx160m")),
            new Trial("5M students, 40M rosters", LARGE, List.of("-Xmx1500m", "-Xmx512m")));

    private Memory() {}

    /** Takes a folder to work in, and, if only the small set is to be tried, {@code small}. */
    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]).resolve("memory");
        boolean small = args.length > 1 && args[1].equals("small");
        boolean ended = true;
        for (Trial trial : TRIALS) {
            if (!small || trial.size() == SET) {
                SetFiles.write(work, trial.size());
                Machine.print(work);
                for (String heap : trial.heaps()) {
                    ended &= report(trial.set(), work, List.of("-XX:+UseSerialGC", heap));
                }
            }
        }
        List<String> flags = List.of("-XX:+UseSerialGC", "-Xmx64m");
        for (int rows : List.of(MANY / 100, MANY)) {
            SetFiles.writeBlank(work, rows);
            ended &= report("%,d rows without a student".formatted(rows), work, flags);
            SetFiles.writeRepeated(work, rows);
            ended &= report("%,d rows with one key".formatted(rows), work, flags);
        }
        if (!ended) {
            System.exit(1);
        }
    }

    private static boolean report(String what, Path folder, List<String> flags) {
        try {
            RosterRun run = RosterRun.fork(folder, flags);
            System.out.printf(Locale.ROOT, "%s, %s: ended; %s%n%n", what, String.join(" ", flags), run.text());
            return true;
        } catch (IOException e) {
            System.out.printf("%s, %s: did NOT end: %s%n%n", what, String.join(" ", flags), e.getMessage());
            return false;
        }
    }
}
