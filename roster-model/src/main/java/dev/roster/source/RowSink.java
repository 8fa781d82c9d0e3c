package dev.roster.source;

import java.io.IOException;

/** Takes a file's rows in order. The row objects are reused by the caller: copy what is to be kept. */
public interface RowSink {

    /**
     * Takes the names of the columns. A CSV file has one header, its first record that is not blank; a file whose
     * objects differ in shape calls again when the shape changes. A broken header has a {@link RawRow#fault}, as a row
     * does.
     */
    void header(RawRow names) throws IOException;

    /** Takes one row. A row with a {@link RawRow#fault} has the cells that could still be told. */
    void row(RawRow row) throws IOException;

    /** Takes a trouble that belongs to no row, such as a byte order mark. */
    void trouble(SyntaxTrouble trouble) throws IOException;
}
