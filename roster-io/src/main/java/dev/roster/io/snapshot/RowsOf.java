package dev.roster.io.snapshot;

import dev.roster.source.RowSink;
import java.io.IOException;

/** Reads a file's rows. */
@FunctionalInterface
interface RowsOf<T> {

    /** Reads the file from its first byte to its last, and returns what is to be known of it. */
    T readInto(RowSink sink) throws IOException;
}
