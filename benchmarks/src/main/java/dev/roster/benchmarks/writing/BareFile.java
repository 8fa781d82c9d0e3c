package dev.roster.benchmarks.writing;

import dev.roster.source.PendingFile;
import java.io.OutputStream;

/** A file that is nothing but its stream. */
record BareFile(OutputStream stream) implements PendingFile {
    @Override
    public void commit() {}

    @Override
    public void close() {}
}
