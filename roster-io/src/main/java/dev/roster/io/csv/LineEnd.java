package dev.roster.io.csv;

/** How a writer ends its lines. */
public enum LineEnd {
    /** A line feed. */
    LF,
    /** A carriage return and a line feed, as RFC 4180 has it. */
    CRLF
}
