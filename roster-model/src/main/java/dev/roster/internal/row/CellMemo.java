package dev.roster.internal.row;

import dev.roster.source.RawRow;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Short cells of one column that were found right, by their bytes: schools, grades and first names come again and again,
 * and what was said of a cell once holds for all like it. Gives up where a column's cells seldom come again. Bounded;
 * not for use by several threads.
 */
final class CellMemo {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 2 * Long.BYTES;
    private static final int BITS = 8;
    private static final int TRIAL = 1 << 11;

    private final @Nullable Known[] known = new Known[1 << BITS];
    private @Nullable Known last;
    private int looks;
    private int hits;
    private boolean off;

    /** A cell that was right: its bytes, its text, and its value where that is not the text. */
    static final class Known {
        private final long low;
        private final long high;
        private final int length;
        private final String text;
        private final @Nullable Object value;

        private Known(long low, long high, int length, String text, @Nullable Object value) {
            this.low = low;
            this.high = high;
            this.length = length;
            this.text = text;
            this.value = value;
        }

        String text() {
            return text;
        }

        @Nullable
        Object value() {
            return value;
        }

        private boolean is(long otherLow, long otherHigh, int otherLength) {
            return low == otherLow && high == otherHigh && length == otherLength;
        }
    }

    /** Returns what is known of a cell, or {@code null}. */
    @Nullable
    Known find(RawRow row, int cell) {
        int start = row.start(cell);
        int length = row.end(cell) - start;
        byte[] bytes = row.bytes();
        if (length > LONGEST || start + LONGEST > bytes.length) {
            return null;
        }
        long low = low(bytes, start, length);
        long high = high(bytes, start, length);
        Known found = last != null && last.is(low, high, length) ? last : known[slot(low, high)];
        boolean same = found != null && found.is(low, high, length);
        last = same ? found : last;
        if (looks < TRIAL) {
            tried(same);
        }
        return same ? found : null;
    }

    /** Returns whether the column's cells seldom come again. */
    boolean off() {
        return off;
    }

    /** Remembers a cell that was right. */
    void keep(RawRow row, int cell, String text, @Nullable Object value) {
        int start = row.start(cell);
        int length = row.end(cell) - start;
        byte[] bytes = row.bytes();
        if (length <= LONGEST && start + LONGEST <= bytes.length) {
            long low = low(bytes, start, length);
            long high = high(bytes, start, length);
            known[slot(low, high)] = new Known(low, high, length, text, value);
        }
    }

    private void tried(boolean hit) {
        hits += hit ? 1 : 0;
        off = ++looks == TRIAL && hits < TRIAL / 4 * 3;
    }

    private static long low(byte[] bytes, int start, int length) {
        long word = (long) WORDS.get(bytes, start);
        return length >= Long.BYTES ? word : word & mask(length);
    }

    private static long high(byte[] bytes, int start, int length) {
        return length <= Long.BYTES ? 0 : (long) WORDS.get(bytes, start + Long.BYTES) & mask(length - Long.BYTES);
    }

    private static long mask(int length) {
        return length >= Long.BYTES ? -1 : (1L << (length * Byte.SIZE)) - 1;
    }

    private static int slot(long low, long high) {
        return (int) (((low * 0x9E3779B97F4A7C15L + high) * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - BITS));
    }
}
