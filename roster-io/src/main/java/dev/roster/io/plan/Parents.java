package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.RowDigest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parents of rows that are gone: which of them are still there, perhaps under another key. */
final class Parents implements Closeable {
    private final RecordSorter before;
    private final RecordSorter now;

    Parents(Path folder) {
        before = new RecordSorter(folder, Leftover.DIGEST_BYTES);
        now = new RecordSorter(folder, Leftover.DIGEST_BYTES);
    }

    void add(@Nullable RowDigest parent) throws IOException {
        if (parent != null) {
            add(before, parent);
        }
    }

    private static void add(RecordSorter sorter, RowDigest digest) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(Leftover.DIGEST_BYTES);
        Leftover.put(record, digest);
        sorter.add(record.array());
    }

    /** Counts them; nothing is added any more. */
    HangingRows count(String file, Renamings renamings, Identities identities) throws IOException {
        if (before.count() == 0) {
            return HangingRows.NONE;
        }
        try (RecordCursor parents = before.read();
                Renamings.Asked renamed = new Renamings.Asked(renamings.of(List.of(file)))) {
            for (byte[] record = parents.next(); record != null; record = parents.next()) {
                add(now, renamed.now(Leftover.digest(ByteBuffer.wrap(record))));
            }
        }
        try (RecordCursor parents = now.read();
                Identities.Asked there = identities.of(file)) {
            return count(parents, there);
        }
    }

    private static HangingRows count(RecordCursor parents, Identities.Asked identities) throws IOException {
        long[] rows = new long[2];
        long[] distinct = new long[2];
        RowDigest last = null;
        for (byte[] record = parents.next(); record != null; record = parents.next()) {
            RowDigest parent = Leftover.digest(ByteBuffer.wrap(record));
            int kept = identities.there(parent) ? 0 : 1;
            rows[kept]++;
            distinct[kept] += parent.equals(last) ? 0 : 1;
            last = parent;
        }
        return new HangingRows(rows[0], distinct[0], rows[1], distinct[1]);
    }

    @Override
    public void close() throws IOException {
        before.close();
        now.close();
    }
}
