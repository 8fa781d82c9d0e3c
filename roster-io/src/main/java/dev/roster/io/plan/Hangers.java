package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.plan.Fates.Fate;
import dev.roster.io.plan.SecondLook.Taker;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier rows of a file that hang on rows which had departed in the earlier set already and are not back. Rows
 * of which a few bits say that they may be such are sorted on disk for that, and no others.
 */
final class Hangers implements Closeable {
    /** In as many bits, a million departed rows let a fifth of all others be sorted too, and of those that hang on two, two fifths. */
    private static final int BITS = 1 << 22;

    private static final int MARKS = 2;
    private static final int DIGESTS = MARKS + 3;
    private static final List<Fate> FATES = List.of(Fate.values());
    private static final int FATE = DIGESTS * Leftover.DIGEST_BYTES;

    private final Path folder;
    private final @Nullable RecordSorter departed;
    private BitSet maybe = new BitSet();
    private final RecordSorter rows;

    /**
     * Makes one for the rows of a file.
     *
     * @param departed what other files mean by the departed rows
     * @param targets the files on which the rows hang
     */
    Hangers(Path folder, Past departed, List<String> targets) throws IOException {
        this.folder = folder;
        this.departed = departed.of(targets);
        this.rows = sorter();
        if (this.departed != null) {
            try (RecordCursor records = this.departed.read()) {
                for (byte[] record = records.next(); record != null; record = records.next()) {
                    maybe.set(bit(Leftover.digest(ByteBuffer.wrap(record))));
                }
            }
        }
    }

    private RecordSorter sorter() {
        return new RecordSorter(folder, FATE + 1);
    }

    private static int bit(RowDigest digest) {
        return (int) digest.low() & (BITS - 1);
    }

    /** Takes what became of a row of the earlier set, and the school that it has now. */
    void add(Fate fate, SnapshotRow row, @Nullable RowDigest school) throws IOException {
        if (maybe(row.parent()) || maybe(row.other())) {
            ByteBuffer record = ByteBuffer.allocate(FATE + 1);
            Leftover.put(record, row.parent());
            Leftover.put(record, row.other());
            Leftover.put(record, row.identity());
            Leftover.put(record, row.school());
            Leftover.put(record, school);
            rows.add(record.put((byte) FATES.indexOf(fate)).array());
        }
    }

    private boolean maybe(@Nullable RowDigest digest) {
        return digest != null && maybe.get(bit(digest));
    }

    /**
     * Takes the rows that hang so out of a tally; none is added any more.
     *
     * @param identities takes what other files mean by them
     */
    void takeFrom(FileTally tally, Taker<RowDigest> identities) throws IOException {
        if (departed == null) {
            return;
        }
        try (RecordSorter byOther = sorter()) {
            Past.look(departed, rows, (record, hangs) -> {
                if (hangs) {
                    take(record, tally, identities);
                } else {
                    byOther.add(onOther(record));
                }
            });
            Past.look(departed, byOther, (record, hangs) -> {
                if (hangs) {
                    take(record, tally, identities);
                }
            });
        }
    }

    private static byte[] onOther(byte[] record) {
        byte[] marked = record.clone();
        System.arraycopy(record, Leftover.DIGEST_BYTES, marked, 0, Leftover.DIGEST_BYTES);
        return marked;
    }

    private static void take(byte[] record, FileTally tally, Taker<RowDigest> identities) throws IOException {
        tally.take(FATES.get(record[FATE]), Leftover.mark(record, MARKS + 1), Leftover.mark(record, MARKS + 2));
        RowDigest identity = Leftover.mark(record, MARKS);
        if (identity != null) {
            identities.take(identity);
        }
    }

    @Override
    public void close() throws IOException {
        maybe = new BitSet();
        rows.close();
        if (departed != null) {
            departed.close();
        }
    }
}
