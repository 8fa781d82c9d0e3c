package dev.roster.race.read;

import dev.roster.race.Finding;
import dev.roster.race.byhand.HandRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Who reads the students. */
enum Reader {
    JACKSON_TOKENS("Jackson, cells as Strings and nothing else", JacksonTokens::new),
    ROSTER_RECORDS("roster, a record for every row, rules of rows", RosterRecords::new),
    JACKSON_RECORDS("Jackson databind + hibernate-validator", Reader::byHand),
    ROSTER_SET("roster, with keys, unique cells and references", RosterSet::new),
    OPENCSV_TOKENS("opencsv, cells as Strings and nothing else", OpencsvTokens::new);

    private final String title;
    private final Supplier<Reading> reading;

    Reader(String title, Supplier<Reading> reading) {
        this.title = title;
        this.reading = reading;
    }

    private static Reading byHand() {
        HandRows rows = new HandRows();
        return folder -> {
            List<Finding> findings = new ArrayList<>();
            long[] letters = {0};
            long read = rows.read(folder.resolve("students.csv"), findings, name -> letters[0] += name.length());
            return new Outcome(read, letters[0], findings);
        };
    }

    String title() {
        return title;
    }

    /** Returns the way to read, made anew with everything that is made only once. */
    Reading reading() {
        return reading.get();
    }
}
