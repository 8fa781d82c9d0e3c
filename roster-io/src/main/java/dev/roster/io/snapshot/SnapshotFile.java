package dev.roster.io.snapshot;

import dev.roster.spec.FileMode;
import java.util.List;

/**
 * A file of a snapshot.
 *
 * @param name its documented name
 * @param columns the headers of the documented columns that were there, in documented order
 * @param rows how many rows it had
 * @param mode whether it was whole or held changes only
 * @param offset where its rows begin in the snapshot
 */
public record SnapshotFile(String name, List<String> columns, long rows, FileMode mode, long offset) {

    /** Copies the list. */
    public SnapshotFile {
        columns = List.copyOf(columns);
    }

    SnapshotFile with(FileMode other) {
        return new SnapshotFile(name, columns, rows, other, offset);
    }
}
