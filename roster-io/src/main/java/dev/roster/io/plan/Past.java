package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.RowDigest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other files mean by rows that had departed in the earlier set, file by file, and by those that hang on such rows.
 * Kept on disk.
 */
final class Past implements Closeable {
    private final Path folder;
    private final Map<String, RecordSorter> byFile = new HashMap<>();

    Past(Path folder) {
        this.folder = folder;
    }

    /** Takes what other files mean by a row of a file. */
    void add(String file, @Nullable RowDigest identity) throws IOException {
        if (identity != null) {
            ByteBuffer record = ByteBuffer.allocate(Leftover.DIGEST_BYTES);
            Leftover.put(record, identity);
            byFile.computeIfAbsent(file, none -> new RecordSorter(folder, Leftover.DIGEST_BYTES))
                    .add(record.array());
        }
    }

    /** Returns what is known of some files, for whoever asks to close; {@code null} where it is nothing. No more is added to them. */
    @Nullable
    RecordSorter of(List<String> files) throws IOException {
        if (files.stream().noneMatch(byFile::containsKey)) {
            return null;
        }
        RecordSorter all = new RecordSorter(folder, Leftover.DIGEST_BYTES);
        for (String file : files) {
            RecordSorter some = byFile.get(file);
            if (some != null) {
                copy(some, all);
            }
        }
        return all;
    }

    private static void copy(RecordSorter from, RecordSorter to) throws IOException {
        try (RecordCursor records = from.read()) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                to.add(record);
            }
        }
    }

    /** Takes a record, and whether the row is known that its first digest means. */
    interface Look {
        void at(byte[] record, boolean known) throws IOException;
    }

    /** Looks for the rows that the first digests of records mean. */
    static void look(RecordSorter past, RecordSorter rows, Look look) throws IOException {
        try (RecordCursor records = rows.read();
                Identities.Asked known = new Identities.Asked(past)) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                RowDigest on = Leftover.mark(record, 0);
                look.at(record, on != null && known.there(on));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (RecordSorter each : byFile.values()) {
            each.close();
        }
    }
}
