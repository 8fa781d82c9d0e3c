package dev.roster.race;

import dev.roster.race.byhand.HandSide;
import dev.roster.race.duck.DuckSide;
import dev.roster.race.made.Size;
import dev.roster.validate.Options;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Who takes part. Each JVM has the collector that was measured best for its contender, in the order of CPU time:
 * the parallel one, with a heap that is large from the start, for the sets by hand (a heap that grows costs them half as
 * much again, G1 more), and the serial one for roster and for DuckDB, whose memory is not in the heap.
 */
enum Contender {
    ROSTER("roster, one thread", Heap::roster, () -> new RosterSide(Options.standard())),
    ROSTER2(
            "roster, two threads",
            Heap::roster,
            () -> new RosterSide(Options.standard().withThreads(2))),
    JACKSON("Jackson databind + hibernate-validator + sets by hand", Heap::byHand, HandSide::jackson),
    OPENCSV("opencsv beans + hibernate-validator + sets by hand", Heap::byHand, HandSide::opencsv),
    DUCKDB("DuckDB, one thread", Heap::duckDb, () -> new DuckSide(1)),
    DUCKDB2("DuckDB, two threads", Heap::duckDb, () -> new DuckSide(2));

    /** The options of each JVM, by the number of students. */
    private static final class Heap {
        static List<String> roster(int students) {
            return List.of("-XX:+UseSerialGC", "-Xms1g", students < Size.LARGE ? "-Xmx1g" : "-Xmx2g");
        }

        static List<String> byHand(int students) {
            return students < Size.LARGE
                    ? List.of("-XX:+UseParallelGC", "-Xms8g", "-Xmx8g")
                    : List.of("-XX:+UseParallelGC", "-Xms12g", "-Xmx12g");
        }

        static List<String> duckDb(int students) {
            return List.of("-XX:+UseSerialGC", "-Xmx1g");
        }
    }

    private final String title;
    private final IntFunction<List<String>> flags;
    private final Supplier<Side> side;

    Contender(String title, IntFunction<List<String>> flags, Supplier<Side> side) {
        this.title = title;
        this.flags = flags;
        this.side = side;
    }

    /** Returns who it is, and with which heap for so many students. */
    String title(int students) {
        return title + ", " + String.join(" ", flags(students));
    }

    /** Returns the options of its JVM for so many students. */
    List<String> flags(int students) {
        return flags.apply(students);
    }

    /** Returns the side, made anew with everything that it makes only once. */
    Side side() {
        return side.get();
    }
}
