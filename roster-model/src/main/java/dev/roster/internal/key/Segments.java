package dev.roster.internal.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A long list of entries of a few bytes each, in segments, so that it grows without being copied and is given up piece
 * by piece. What was never set is 0.
 */
final class Segments {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NONE = new byte[0];

    private final int width;
    private final int shift;
    private final int mask;
    private byte[][] heap = {NONE};
    private int segments = 1;
    private long room;

    /**
     * Makes an empty list.
     *
     * @param width the bytes of an entry
     * @param shift the logarithm of the number of entries in a full segment
     */
    Segments(int width, int shift) {
        this.width = width;
        this.shift = shift;
        this.mask = (1 << shift) - 1;
    }

    /** Returns for how many entries there is room. */
    long room() {
        return room;
    }

    /** Makes room for at least some entries; a first segment that is not full yet grows by half. */
    void reach(long entries) {
        if (entries > room) {
            widen(entries);
        }
    }

    private void widen(long entries) {
        int first = (int) Math.min(1L << shift, Math.max(entries, room + (room >> 1)));
        if (segments == 1 && heap[0].length < first * width) {
            heap[0] = Arrays.copyOf(heap[0], first * width);
        }
        int wanted = (int) ((entries + mask) >>> shift);
        if (wanted > heap.length) {
            heap = Arrays.copyOf(heap, Math.max(wanted, heap.length + (heap.length >> 1)));
        }
        while (segments < wanted) {
            heap[segments++] = new byte[width << shift];
        }
        room = segments == 1 ? first : (long) segments << shift;
    }

    /** Is told that an entry was read for the last time; with the last one of a segment, that is given up. */
    void passed(long entry) {
        if (((int) entry & mask) == mask) {
            heap[(int) (entry >>> shift)] = NONE;
        }
    }

    int intAt(long entry, int at) {
        return (int) INTS.get(heap[(int) (entry >>> shift)], ((int) entry & mask) * width + at);
    }

    long longAt(long entry, int at) {
        return (long) LONGS.get(heap[(int) (entry >>> shift)], ((int) entry & mask) * width + at);
    }

    void setInt(long entry, int at, int value) {
        INTS.set(heap[(int) (entry >>> shift)], ((int) entry & mask) * width + at, value);
    }

    void setLong(long entry, int at, long value) {
        LONGS.set(heap[(int) (entry >>> shift)], ((int) entry & mask) * width + at, value);
    }

    /** Copies bytes into entries of one byte each. */
    void put(long entry, byte[] source, int start, int length) {
        long at = entry;
        int from = start;
        while (from < start + length) {
            int offset = (int) at & mask;
            int some = Math.min(start + length - from, mask + 1 - offset);
            System.arraycopy(source, from, heap[(int) (at >>> shift)], offset, some);
            at += some;
            from += some;
        }
    }

    /** Returns whether entries of one byte each are some bytes. */
    boolean same(long entry, byte[] source, int start, int length) {
        long at = entry;
        int from = start;
        while (from < start + length) {
            int offset = (int) at & mask;
            int some = Math.min(start + length - from, mask + 1 - offset);
            if (!Arrays.equals(heap[(int) (at >>> shift)], offset, offset + some, source, from, from + some)) {
                return false;
            }
            at += some;
            from += some;
        }
        return true;
    }

    /** Copies entries of one byte each. */
    byte[] copy(long entry, int length) {
        byte[] copy = new byte[length];
        long at = entry;
        int to = 0;
        while (to < length) {
            int offset = (int) at & mask;
            int some = Math.min(length - to, mask + 1 - offset);
            System.arraycopy(heap[(int) (at >>> shift)], offset, copy, to, some);
            at += some;
            to += some;
        }
        return copy;
    }
}
