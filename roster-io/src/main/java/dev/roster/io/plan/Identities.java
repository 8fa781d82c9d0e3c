package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.io.snapshot.SnapshotRow;
import dev.roster.io.snapshot.SnapshotRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other files mean by the rows of a set, file by file; gathered for files that somebody asks for. */
final class Identities implements Closeable {
    private final Snapshot snapshot;
    private final Path folder;
    private final Map<String, RecordSorter> byFile = new HashMap<>();

    Identities(Snapshot snapshot, Path folder) {
        this.snapshot = snapshot;
        this.folder = folder;
    }

    Asked of(String file) throws IOException {
        RecordSorter known = byFile.get(file);
        if (known == null) {
            known = new RecordSorter(folder, Leftover.DIGEST_BYTES);
            byFile.put(file, known);
            gather(file, known);
        }
        return new Asked(known);
    }

    private void gather(String file, RecordSorter into) throws IOException {
        if (snapshot.files().stream().map(SnapshotFile::name).noneMatch(file::equals)) {
            return;
        }
        try (SnapshotRows rows = snapshot.open(file)) {
            for (SnapshotRow row = rows.read(); row != null; row = rows.read()) {
                if (row.identity() != null) {
                    ByteBuffer record = ByteBuffer.allocate(Leftover.DIGEST_BYTES);
                    Leftover.put(record, row.identity());
                    into.add(record.array());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (RecordSorter each : byFile.values()) {
            each.close();
        }
    }

    /** Answers whether rows are there, if it is asked in their order. */
    static final class Asked implements Closeable {
        private final RecordCursor records;
        private @Nullable RowDigest next;

        Asked(RecordSorter identities) throws IOException {
            records = identities.read();
            advance();
        }

        private void advance() throws IOException {
            byte[] record = records.next();
            next = record == null ? null : Leftover.digest(ByteBuffer.wrap(record));
        }

        boolean there(RowDigest digest) throws IOException {
            while (next != null && next.compareTo(digest) < 0) {
                advance();
            }
            return digest.equals(next);
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
