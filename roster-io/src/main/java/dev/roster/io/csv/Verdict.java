package dev.roster.io.csv;

/** What the scanner came upon. */
enum Verdict {
    /** A cell ended and another one follows. */
    CELL,
    /** The record ended as it should. */
    RECORD,
    /** The bytes in memory do not suffice. */
    MORE,
    /** Text follows a closing quote. */
    STRAY_QUOTE,
    /** The record ended, and a cell ends with a quote that does not begin with one. */
    ENDING_QUOTE,
    /** A quote is not closed. */
    UNCLOSED_QUOTE,
    /** A quote is not closed within the limit of a cell, and lines end behind it. */
    UNCLOSED_IN_CELL,
    /** A quote is not closed within the limit of a row, and lines end behind it. */
    UNCLOSED_IN_ROW,
    /** A cell is over its limit. */
    LONG_CELL,
    /** The record is over its limit. */
    LONG_ROW,
    /** The record has too many cells. */
    MANY_CELLS,
    /** A byte that no text has. */
    NUL
}
