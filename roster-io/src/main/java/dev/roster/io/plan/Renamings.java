package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.RowDigest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows that others hang on were called, and are called now. Kept on disk. */
final class Renamings implements Closeable {
    private static final int WIDTH = 2 * Leftover.DIGEST_BYTES;

    private final Path folder;
    private final Map<String, RecordSorter> byFile = new HashMap<>();
    private final List<RecordSorter> joined = new ArrayList<>();

    Renamings(Path folder) {
        this.folder = folder;
    }

    /** Takes what other files mean by a row of a file, before and now. */
    void add(String file, @Nullable RowDigest before, @Nullable RowDigest now) throws IOException {
        if (before == null || now == null || before.equals(now)) {
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(WIDTH);
        Leftover.put(record, before);
        Leftover.put(record, now);
        byFile.computeIfAbsent(file, none -> new RecordSorter(folder, WIDTH)).add(record.array());
    }

    /** Returns those of the rows of some files; {@code null} where none was renamed. No more are added to these files. */
    @Nullable
    RecordSorter of(List<String> files) throws IOException {
        List<RecordSorter> some = new ArrayList<>();
        for (String file : files) {
            RecordSorter renamed = byFile.get(file);
            if (renamed != null) {
                some.add(renamed);
            }
        }
        if (some.size() < 2) {
            return some.isEmpty() ? null : some.get(0);
        }
        RecordSorter all = new RecordSorter(folder, WIDTH);
        joined.add(all);
        for (RecordSorter each : some) {
            try (RecordCursor records = each.read()) {
                for (byte[] record = records.next(); record != null; record = records.next()) {
                    all.add(record);
                }
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        for (RecordSorter each : byFile.values()) {
            each.close();
        }
        for (RecordSorter each : joined) {
            each.close();
        }
    }

    /** Answers what rows are called now, if it is asked in the order of what they were called. */
    static final class Asked implements Closeable {
        private final @Nullable RecordCursor records;
        private byte @Nullable [] next;
        private @Nullable RowDigest before;
        private @Nullable RowDigest now;

        Asked(@Nullable RecordSorter renamed) throws IOException {
            records = renamed == null ? null : renamed.read();
            next = records == null ? null : records.next();
        }

        /** Returns what the row is called now: as before, if nobody renamed it or nobody can say which of two it is. */
        RowDigest now(RowDigest digest) throws IOException {
            while (records != null && next != null && (before == null || before.compareTo(digest) < 0)) {
                ByteBuffer buffer = ByteBuffer.wrap(next);
                before = Leftover.digest(buffer);
                now = Leftover.digest(buffer);
                next = records.next();
                skipSame();
            }
            RowDigest said = now;
            return digest.equals(before) && said != null ? said : digest;
        }

        private void skipSame() throws IOException {
            while (records != null && next != null) {
                ByteBuffer buffer = ByteBuffer.wrap(next);
                if (!Leftover.digest(buffer).equals(before)) {
                    return;
                }
                if (!Leftover.digest(buffer).equals(now)) {
                    now = null;
                }
                next = records.next();
            }
        }

        @Override
        public void close() throws IOException {
            if (records != null) {
                records.close();
            }
        }
    }
}
