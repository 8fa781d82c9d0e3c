package dev.roster.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands.
 *
 * @param file the file's name, or {@code null} where the finding is about the whole set
 * @param line the physical line on which the record starts, from 1; 0 for a finding about the whole file
 * @param record the data record, from 1; 0 for the header and the whole file
 */
public record Place(@Nullable String file, long line, long record) {

    /** Returns the place of a finding about a whole file. */
    public static Place file(String file) {
        return new Place(file, 0, 0);
    }

    /** Returns the place of a finding about a file's header. */
    public static Place header(String file, long line) {
        return new Place(file, line, 0);
    }

    /** Returns the place of a finding about the set of files. */
    public static Place set() {
        return new Place(null, 0, 0);
    }
}
