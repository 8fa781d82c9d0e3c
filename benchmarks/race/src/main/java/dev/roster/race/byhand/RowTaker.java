package dev.roster.race.byhand;

/** Takes the rows of a file, in order. */
@FunctionalInterface
interface RowTaker<T> {

    /** Takes one row and the line on which it stands. */
    void row(long line, T row);
}
