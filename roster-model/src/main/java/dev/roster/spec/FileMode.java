package dev.roster.spec;

import java.util.Locale;

/** What a package holds of a file. */
public enum FileMode {
    /** Nothing: the file is not in the package. */
    ABSENT,
    /** All rows there are; a row that is missing is gone. */
    BULK,
    /** The rows that changed, each of which says how and when. */
    DELTA;

    /** Returns the word that a manifest has for it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
