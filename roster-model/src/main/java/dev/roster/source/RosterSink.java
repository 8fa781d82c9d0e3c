package dev.roster.source;

import java.io.IOException;

/** A place that takes files. A file shows under its name only when it is whole. */
public interface RosterSink {

    /**
     * Starts a file.
     *
     * @param name the final name, a single segment
     * @return the pending file; whoever opened it closes it
     * @throws IOException if it cannot be made
     */
    PendingFile create(String name) throws IOException;
}
