package dev.roster.race.byhand;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a file as records. */
interface SetReader {

    /** Hands over each row of a file, in order, blank cells as {@code null}. */
    <T extends Record> void read(Path file, Class<T> type, RowTaker<T> rows) throws IOException;
}
