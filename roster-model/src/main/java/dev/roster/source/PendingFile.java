package dev.roster.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is being written under a temporary name. Closing it without {@link #commit} leaves nothing behind.
 */
public interface PendingFile extends Closeable {

    /** Returns the stream to write to; closing it is left to this object. */
    OutputStream stream();

    /**
     * Puts the file under its final name, whole, replacing an older one.
     *
     * @throws IOException if that fails; then the older file, if any, is untouched
     */
    void commit() throws IOException;
}
