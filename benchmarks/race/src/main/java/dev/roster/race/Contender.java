package dev.roster.race;

import dev.roster.race.byhand.HandSide;
import dev.roster.race.duck.DuckSide;
import dev.roster.validate.Options;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who takes part. Each JVM has the collector that was measured best for its contender, in the order of CPU time:
 * the parallel one, with a heap that is large from the start, for the sets by hand (a heap that grows costs them half as
 * much again, G1 more), and the serial one for roster and for DuckDB, whose memory is not in the heap.
 */
enum Contender {
    ROSTER("roster, one thread", Flags.ROSTER, () -> new RosterSide(Options.standard())),
    JACKSON("Jackson databind + hibernate-validator + sets by hand", Flags.BY_HAND, HandSide::jackson),
    OPENCSV("opencsv beans + hibernate-validator + sets by hand", Flags.BY_HAND, HandSide::opencsv),
    DUCKDB("DuckDB, one thread", Flags.DUCKDB, () -> new DuckSide(1)),
    DUCKDB2("DuckDB, two threads", Flags.DUCKDB, () -> new DuckSide(2));

    private static final class Flags {
        private static final List<String> ROSTER = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx4g");
        private static final List<String> BY_HAND = List.of("-XX:+UseParallelGC", "-Xms8g", "-Xmx16g");
        private static final List<String> DUCKDB = List.of("-XX:+UseSerialGC", "-Xmx1g");
    }

    private final String title;
    private final List<String> flags;
    private final Supplier<Side> side;

    Contender(String title, List<String> flags, Supplier<Side> side) {
        this.title = title + ", " + String.join(" ", flags);
        this.flags = flags;
        this.side = side;
    }

    /** Returns who it is, and with which heap. */
    String title() {
        return title;
    }

    /** Returns the options of its JVM. */
    List<String> flags() {
        return flags;
    }

    /** Returns the side, made anew with everything that it makes only once. */
    Side side() {
        return side.get();
    }
}
