package dev.roster.io.exchange;

import java.util.List;

/**
 * Something that is wrong with a value, before anybody knows in which line it stands.
 *
 * @param what what was found
 * @param mend what to do
 */
record Wrong(String what, String mend) {

    /** Refuses, as misuse, a value with faults. */
    static void refuse(List<Wrong> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s; %s".formatted(faults.get(0).what(), faults.get(0).mend()));
        }
    }
}
