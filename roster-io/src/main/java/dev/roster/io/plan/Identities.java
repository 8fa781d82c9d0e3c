package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.io.snapshot.SnapshotRow;
import dev.roster.io.snapshot.SnapshotRows;
import dev.roster.spec.FileMode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other files mean by the rows that the receiver has then, file by file; gathered for files that somebody asks for.
 * Where a file holds changes only, those of before are there too.
 */
final class Identities implements Closeable {
    private final Snapshot earlier;
    private final Snapshot later;
    private final Path folder;
    private final Map<String, RecordSorter> byFile = new HashMap<>();

    Identities(Snapshot earlier, Snapshot later, Path folder) {
        this.earlier = earlier;
        this.later = later;
        this.folder = folder;
    }

    Asked of(String file) throws IOException {
        RecordSorter known = byFile.get(file);
        if (known == null) {
            known = new RecordSorter(folder, Leftover.DIGEST_BYTES);
            byFile.put(file, known);
            gather(later, file, known);
            if (find(later, file).filter(each -> each.mode() == FileMode.DELTA).isPresent()) {
                gather(earlier, file, known);
            }
        }
        return new Asked(known);
    }

    private static Optional<SnapshotFile> find(Snapshot snapshot, String file) {
        return snapshot.files().stream()
                .filter(each -> each.name().equals(file))
                .findFirst();
    }

    private static void gather(Snapshot snapshot, String file, RecordSorter into) throws IOException {
        if (find(snapshot, file).isEmpty()) {
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
