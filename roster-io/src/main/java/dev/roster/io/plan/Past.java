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
 * What other files mean by the rows that had departed in the earlier set and are gone, file by file, and by those that
 * hang on such rows and are gone too: whoever let the ones depart let the others go. Kept on disk.
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

    @Override
    public void close() throws IOException {
        for (RecordSorter each : byFile.values()) {
            each.close();
        }
    }
}
