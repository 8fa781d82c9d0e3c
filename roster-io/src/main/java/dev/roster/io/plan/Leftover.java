package dev.roster.io.plan;

import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotRow;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row whose key the other side does not have.
 *
 * @param side the side that has it
 * @param row the row
 */
record Leftover(Side side, SnapshotRow row) {
    static final int DIGEST_BYTES = 16;

    /** Rows are gathered by up to three digests. */
    static final int MARK_BYTES = 3 * DIGEST_BYTES;

    private static final int DIGESTS_OF_A_ROW = 11;
    private static final int BYTES = MARK_BYTES + 1 + DIGESTS_OF_A_ROW * DIGEST_BYTES + 1;

    /** The side of a row. */
    enum Side {
        REMOVED(0),
        ADDED(1);

        private final byte code;

        Side(int code) {
            this.code = (byte) code;
        }
    }

    static RecordSorter sorter(Path folder) {
        return new RecordSorter(folder, BYTES);
    }

    static void put(ByteBuffer buffer, @Nullable RowDigest digest) {
        buffer.putLong(digest == null ? 0 : digest.high());
        buffer.putLong(digest == null ? 0 : digest.low());
    }

    static RowDigest digest(ByteBuffer buffer) {
        return new RowDigest(buffer.getLong(), buffer.getLong());
    }

    private static @Nullable RowDigest orNull(RowDigest digest) {
        return digest.high() == 0 && digest.low() == 0 ? null : digest;
    }

    /** Returns the row as a record that begins with the digests by which it is gathered. */
    byte[] marked(@Nullable RowDigest first, @Nullable RowDigest second, @Nullable RowDigest third) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        put(buffer, first);
        put(buffer, second);
        put(buffer, third);
        buffer.put(side.code);
        put(buffer, row.key());
        put(buffer, row.school());
        put(buffer, row.parent());
        put(buffer, row.other());
        put(buffer, row.content());
        put(buffer, row.rest());
        put(buffer, row.trimmed());
        put(buffer, row.lowerCase());
        put(buffer, row.withoutZeros());
        put(buffer, row.withoutPrefix());
        put(buffer, row.identity());
        buffer.put((byte) (row.departs() ? 1 : 0));
        return buffer.array();
    }

    /** Returns one of the three digests by which a record is gathered. */
    static @Nullable RowDigest mark(byte[] record, int which) {
        return orNull(digest(ByteBuffer.wrap(record, which * DIGEST_BYTES, DIGEST_BYTES)));
    }

    static boolean sameMarks(byte[] record, byte[] other) {
        return record.length == other.length && Arrays.equals(record, 0, MARK_BYTES, other, 0, MARK_BYTES);
    }

    static Leftover of(byte[] record) {
        ByteBuffer buffer = ByteBuffer.wrap(record, MARK_BYTES, record.length - MARK_BYTES);
        Side side = buffer.get() == Side.REMOVED.code ? Side.REMOVED : Side.ADDED;
        SnapshotRow row = new SnapshotRow(
                digest(buffer),
                orNull(digest(buffer)),
                orNull(digest(buffer)),
                orNull(digest(buffer)),
                digest(buffer),
                orNull(digest(buffer)),
                digest(buffer),
                digest(buffer),
                digest(buffer),
                digest(buffer),
                orNull(digest(buffer)),
                buffer.get() != 0);
        return new Leftover(side, row);
    }
}
