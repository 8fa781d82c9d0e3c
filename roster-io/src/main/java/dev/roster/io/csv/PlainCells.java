package dev.roster.io.csv;

import dev.roster.source.RawRow;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Takes the easy cells of a record, many bytes at a time: those without quotes, controls and limits in sight that end
 * with a separator or the line. What it leaves, {@link RecordScanner} looks at byte by byte; it would find the same
 * cells. The bytes of a block are looked at once, also where several records share it.
 */
final class PlainCells {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long GATHER = 0x0102040810204080L;

    /** With this bit turned, quotes stand below {@link #LEAST} as controls do, and nothing else of ASCII does. */
    private static final long TURN = ('"' ^ ' ') * EACH;

    private static final long LEAST = (' ' + 1) * EACH;
    private static final int BLOCK = Long.SIZE;

    private final long separators;
    private final int maxCell;
    private final int maxCells;

    /** Where the block that was looked at last starts in the file. */
    private long block = -BLOCK;

    /** What it has, a bit for each byte, the first one lowest. */
    private long strange;

    private long ends;
    private long beyondAscii;
    private boolean ended;

    PlainCells(char separator, int maxCell, int maxCells) {
        this.separators = separator * EACH;
        this.maxCell = maxCell;
        this.maxCells = maxCells;
    }

    /**
     * Takes cells up to the first one that is not easy, or to the end of the line.
     *
     * @param from where a cell starts
     * @param stop the index after the last byte that may be looked at
     * @param base where the first byte of the buffer stands in the file
     * @return where the first cell starts that was not taken
     */
    int take(RawRow row, int from, int stop, long base) {
        ended = false;
        long into = base + from - block;
        int p = into >= 0 && into < BLOCK ? from - (int) into : from;
        long open = -1L << (from - p);
        int start = from;
        long beyond = 0;
        while (p <= stop - BLOCK) {
            if (base + p != block) {
                look(row.bytes(), p, base);
            }
            long odd = strange & open;
            long easy = ends & open & (Long.lowestOneBit(odd) - 1);
            if (tooLong(start, p) || row.size() + Long.bitCount(easy) >= maxCells - 1) {
                return start;
            }
            long high = beyondAscii & open;
            for (long left = easy; left != 0; left &= left - 1) {
                long end = Long.lowestOneBit(left);
                int to = p + Long.numberOfTrailingZeros(end);
                add(row, start, to, base, beyond | (high & (end - 1)));
                start = to + 1;
                beyond = 0;
                high &= -end;
            }
            if (odd != 0) {
                int to = p + Long.numberOfTrailingZeros(odd);
                return endsLine(row.bytes()[to])
                        ? last(row, start, to, base, beyond | (high & (Long.lowestOneBit(odd) - 1)))
                        : start;
            }
            beyond |= high;
            open = -1L;
            p += BLOCK;
        }
        return start;
    }

    private int last(RawRow row, int start, int to, long base, long beyond) {
        add(row, start, to, base, beyond);
        ended = true;
        return to + 1;
    }

    private static void add(RawRow row, int start, int to, long base, long beyond) {
        if (beyond == 0) {
            row.addAscii(start, to, base + start);
        } else {
            row.add(start, to, base + start);
        }
    }

    /** Returns whether a cell that goes on after a block may be longer than it may. */
    private boolean tooLong(int start, int blockStart) {
        return blockStart + BLOCK - start > maxCell;
    }

    /** Returns whether what was taken last ended with its line, and so did the record. */
    boolean ended() {
        return ended;
    }

    private static boolean endsLine(byte sign) {
        return sign == '\n' || sign == '\r';
    }

    private void look(byte[] bytes, int from, long base) {
        long odd = 0;
        long separated = 0;
        long all = 0;
        for (int i = 0; i < BLOCK; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, from + i);
            odd |= bits(odd(word)) << i;
            separated |= bits(zeros(word ^ separators)) << i;
            all |= word;
        }
        block = base + from;
        strange = odd;
        ends = separated;
        beyondAscii = (all & HIGH_BITS) == 0 ? 0 : beyondAscii(bytes, from);
    }

    private static long beyondAscii(byte[] bytes, int from) {
        long high = 0;
        for (int i = 0; i < BLOCK; i += Long.BYTES) {
            high |= bits((long) WORDS.get(bytes, from + i) & HIGH_BITS) << i;
        }
        return high;
    }

    /** Gathers the highest bits of all bytes in the lowest byte. */
    private static long bits(long marks) {
        return ((marks >>> (Byte.SIZE - 1)) * GATHER) >>> (Long.SIZE - Byte.SIZE);
    }

    /** Marks the bytes that are zero, each in its highest bit. */
    private static long zeros(long word) {
        return ~(((word & ~HIGH_BITS) + ~HIGH_BITS) | word | ~HIGH_BITS);
    }

    /** Marks quotes and controls, each in its highest bit. */
    private static long odd(long word) {
        return ~(((word ^ TURN) | HIGH_BITS) - LEAST) & ~word & HIGH_BITS;
    }
}
