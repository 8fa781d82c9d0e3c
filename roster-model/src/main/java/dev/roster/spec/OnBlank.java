package dev.roster.spec;

/** What a blank cell is in a column that is not required. */
public enum OnBlank {
    /** Nothing to say. */
    ALLOWED,
    /** A {@code missing_value} warning, an error under a strict profile. */
    WARNING
}
