package dev.roster.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** A way to read a file of students as records and to hold every row to its rules, in one thread. */
interface Side {

    /** Reads a whole file and hands over each row, in order. */
    void read(Path file, RowTaker rows) throws IOException;
}
