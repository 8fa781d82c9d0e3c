package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Path;

/** {@code schools.csv}. A school with a fault keeps its id, for a thousand students refer to it. */
final class Schools {
    private static final int FAULTS = 4;
    private static final String HEADER =
            "school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,"
                    + "principal_last_name,principal_email,school_phone";

    private final Size size;

    Schools(Size size) {
        this.size = size;
    }

    static String id(long school) {
        return Dice.id(school, 5);
    }

    void write(Path file) throws IOException {
        try (CellWriter out = new CellWriter(file, HEADER)) {
            for (int school = 0; school < size.schools(); school++) {
                int fault = size.fault(school, FAULTS);
                out.row(row(school, fault));
                if (fault == 3) {
                    out.row(row(school, -1));
                }
            }
        }
    }

    private static String[] row(int school, int fault) {
        long who = -1L - school;
        return new String[] {
            id(school),
            name(fault == 0 && school > 0 ? school - 1 : school),
            fault == 1 ? "" : Names.zip(who),
            Names.street(who),
            Names.city(who),
            "WA",
            Names.first(who),
            Names.last(who),
            fault == 2 ? "principal at example.org" : "principal" + id(school) + "@example.org",
            fault == 3 ? "555-0142" : Names.phone(school, 3)
        };
    }

    private static String name(long school) {
        return Names.city(-1L - school) + " School " + school;
    }
}
