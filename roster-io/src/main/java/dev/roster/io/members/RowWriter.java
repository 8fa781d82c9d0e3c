package dev.roster.io.members;

import java.io.IOException;
import java.util.List;

/** Writes the rows of one file; what the stream needs besides is left to whoever opened it. */
public interface RowWriter {

    /**
     * Starts the file; called once, before any row.
     *
     * @throws IllegalArgumentException if a header cannot be written
     */
    void header(List<String> names) throws IOException;

    /**
     * Writes a row with a cell for each header, or fewer where the last ones are absent.
     *
     * @throws IllegalArgumentException if a cell holds what the encoding cannot; nothing of the row is written then
     */
    void row(List<String> texts) throws IOException;

    /** Ends the file and hands over every byte. */
    void finish() throws IOException;
}
