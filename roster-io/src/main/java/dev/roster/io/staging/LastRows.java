package dev.roster.io.staging;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Rows of a file as they were delivered last time, by their keys. */
final class LastRows {
    private static final int MOST_BYTES = 64 << 20;

    private final Map<RowKey, byte[]> rows = new HashMap<>();
    private final Set<RowKey> several = new HashSet<>();

    /** Takes the rows that were found from the file in which they lie. */
    static LastRows of(DigestedFile file, RowWalk walk) throws IOException {
        LastRows last = new LastRows();
        long at = 0;
        long kept = 0;
        try (InputStream in = file.open()) {
            for (PlacedRow row : walk.rows()) {
                in.skipNBytes(row.start() - at);
                byte[] bytes = in.readNBytes(Math.toIntExact(row.end() - row.start()));
                kept += bytes.length;
                if (kept > MOST_BYTES) {
                    throw new IOException(
                            "the rows of one file that would have to be carried forward have more than %s bytes; mend the cause"
                                    .formatted(MOST_BYTES));
                }
                last.add(row, Arrays.copyOf(bytes, Splice.withoutLineEnd(bytes)));
                at = row.end();
            }
            file.drain(in);
        }
        return last;
    }

    private void add(PlacedRow row, byte[] bytes) {
        RowKey key = row.key();
        if (key != null && rows.put(key, bytes) != null) {
            several.add(key);
        }
    }

    boolean has(RowKey key) {
        return rows.containsKey(key);
    }

    /** Returns whether nobody can say which of several rows is meant. */
    boolean severalOf(RowKey key) {
        return several.contains(key);
    }

    byte[] row(RowKey key) {
        byte[] row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("no row has this key; ask for it first");
        }
        return row;
    }
}
