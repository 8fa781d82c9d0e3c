package dev.roster.race;

import dev.roster.race.byhand.HandSide;
import dev.roster.race.duck.DuckSide;
import dev.roster.validate.Options;
import java.util.List;
import java.util.function.Supplier;

/** Who takes part, each with the collector that suits it best and as much heap as it likes. */
enum Contender {
    ROSTER("roster, one thread", List.of("-XX:+UseSerialGC", "-Xmx1g"), () -> new RosterSide(Options.standard())),
    JACKSON(
            "Jackson databind + hibernate-validator + sets by hand",
            List.of("-XX:+UseParallelGC", "-Xmx8g"),
            HandSide::jackson),
    OPENCSV(
            "opencsv beans + hibernate-validator + sets by hand",
            List.of("-XX:+UseParallelGC", "-Xmx8g"),
            HandSide::opencsv),
    DUCKDB("DuckDB, one thread", List.of("-XX:+UseSerialGC", "-Xmx1g"), () -> new DuckSide(1)),
    DUCKDB2("DuckDB, two threads", List.of("-XX:+UseSerialGC", "-Xmx1g"), () -> new DuckSide(2));

    private final String title;
    private final List<String> flags;
    private final Supplier<Side> side;

    Contender(String title, List<String> flags, Supplier<Side> side) {
        this.title = title;
        this.flags = flags;
        this.side = side;
    }

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
