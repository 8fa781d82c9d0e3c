package dev.roster.io.csv;

import dev.roster.source.RawRow;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Takes the easy cells of a record, many bytes at a time: those without quotes, controls and limits in sight that end
 * with a separator. What it leaves, {@link RecordScanner} looks at byte by byte; it would find the same cells.
 */
final class PlainCells {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long GATHER = 0x0102040810204080L;
    private static final long QUOTES = '"' * EACH;
    private static final int BLOCK = Long.SIZE;

    private final long separators;
    private final int maxCell;
    private final int maxCells;

    /** What the last look found, a bit for each byte of the block, the first one lowest. */
    private long strange;

    private long ends;
    private long beyondAscii;

    PlainCells(char separator, int maxCell, int maxCells) {
        this.separators = separator * EACH;
        this.maxCell = maxCell;
        this.maxCells = maxCells;
    }

    /**
     * Takes cells up to the first one that is not easy.
     *
     * @param from where a cell starts
     * @param stop the index after the last byte that may be looked at
     * @param base where the first byte of the buffer stands in the file
     * @return where the first cell starts that was not taken
     */
    int take(RawRow row, int from, int stop, long base) {
        int start = from;
        long beyond = 0;
        strange = 0;
        for (int p = from; p <= stop - BLOCK && strange == 0; p += BLOCK) {
            look(row.bytes(), p);
            long high = beyondAscii;
            for (long left = ends; left != 0; left &= left - 1) {
                long end = Long.lowestOneBit(left);
                int to = p + Long.numberOfTrailingZeros(end);
                if (to - start > maxCell || row.size() + 1 >= maxCells) {
                    return start;
                }
                row.add(start, to, base + start);
                if ((beyond | (high & (end - 1))) == 0) {
                    row.promiseAscii();
                }
                start = to + 1;
                beyond = 0;
                high &= -end;
            }
            beyond |= high;
        }
        return start;
    }

    /** Looks at a block, up to the first word with something strange in it. */
    private void look(byte[] bytes, int from) {
        long odd = 0;
        long separated = 0;
        long high = 0;
        for (int i = 0; i < BLOCK && odd == 0; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, from + i);
            odd = bits(below(' ', word) | below(1, word ^ QUOTES)) << i;
            separated |= bits(zeros(word ^ separators)) << i;
            high |= bits(word & HIGH_BITS) << i;
        }
        strange = odd;
        ends = separated & (Long.lowestOneBit(odd) - 1);
        beyondAscii = high;
    }

    /** Gathers the highest bits of all bytes in the lowest byte. */
    private static long bits(long marks) {
        return ((marks >>> (Byte.SIZE - 1)) * GATHER) >>> (Long.SIZE - Byte.SIZE);
    }

    /** Marks the bytes that are zero, each in its highest bit. */
    private static long zeros(long word) {
        return ~(((word & ~HIGH_BITS) + ~HIGH_BITS) | word | ~HIGH_BITS);
    }

    /** Marks the first ASCII byte below a bound, in its highest bit; what is marked above that bit means nothing. */
    private static long below(long bound, long word) {
        return (word - bound * EACH) & ~word & HIGH_BITS;
    }
}
