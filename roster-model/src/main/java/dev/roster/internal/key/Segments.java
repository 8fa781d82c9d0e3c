package dev.roster.internal.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A long list of entries of a few bytes each, in segments, so that it grows without being copied and is given up piece
 * by piece. A segment is on the heap, or where its memory says, in a file. What was never set is 0.
 */
final class Segments {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final KeyMemory memory;
    private final int width;
    private final int shift;
    private final int mask;

    /** The segments on the heap; {@code null} where one is in a file. */
    private byte[][] heap = new byte[1][];

    private @Nullable ByteBuffer[] disk = new ByteBuffer[1];
    private int segments;
    private long room;

    /**
     * Makes an empty list.
     *
     * @param memory knows where a segment is to be
     * @param width the bytes of an entry
     * @param shift the logarithm of the number of entries in a full segment
     */
    Segments(KeyMemory memory, int width, int shift) {
        this.memory = memory;
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
        if (segments <= 1 && room < first) {
            widenFirst(first);
        }
        int wanted = (int) ((entries + mask) >>> shift);
        if (wanted > heap.length) {
            int length = Math.max(wanted, heap.length + (heap.length >> 1));
            heap = Arrays.copyOf(heap, length);
            disk = Arrays.copyOf(disk, length);
        }
        while (segments < wanted) {
            open(segments++, width << shift);
        }
        room = segments == 1 ? first : (long) segments << shift;
    }

    private void widenFirst(int entries) {
        byte[] narrow = heap[0];
        ByteBuffer narrowOnDisk = disk[0];
        open(0, entries * width);
        if (narrow != null) {
            bytes(0).put(narrow);
            memory.giveBack(narrow.length);
        } else if (narrowOnDisk != null) {
            bytes(0).put(narrowOnDisk.duplicate());
            memory.giveBack(narrowOnDisk);
        }
        segments = 1;
    }

    private void open(int segment, int bytes) {
        boolean near = memory.takes(bytes);
        disk[segment] = near ? null : memory.spill(bytes);
        heap[segment] = near ? new byte[bytes] : null;
    }

    private ByteBuffer bytes(int segment) {
        byte[] near = heap[segment];
        return near != null ? ByteBuffer.wrap(near) : far(segment).duplicate();
    }

    private ByteBuffer far(int segment) {
        return Objects.requireNonNull(disk[segment]);
    }

    /** Is told that an entry was read for the last time; with the last one of a segment, that is given up. */
    void passed(long entry) {
        if (((int) entry & mask) == mask || entry == room - 1) {
            giveUp((int) (entry >>> shift));
        }
    }

    private void giveUp(int segment) {
        byte[] near = heap[segment];
        if (near != null) {
            memory.giveBack(near.length);
            heap[segment] = null;
        } else {
            memory.giveBack(far(segment));
            disk[segment] = null;
        }
    }

    int intAt(long entry, int at) {
        int segment = (int) (entry >>> shift);
        int offset = ((int) entry & mask) * width + at;
        byte[] near = heap[segment];
        return near != null ? (int) INTS.get(near, offset) : far(segment).getInt(offset);
    }

    long longAt(long entry, int at) {
        int segment = (int) (entry >>> shift);
        int offset = ((int) entry & mask) * width + at;
        byte[] near = heap[segment];
        return near != null ? (long) LONGS.get(near, offset) : far(segment).getLong(offset);
    }

    void setInt(long entry, int at, int value) {
        int segment = (int) (entry >>> shift);
        int offset = ((int) entry & mask) * width + at;
        byte[] near = heap[segment];
        if (near != null) {
            INTS.set(near, offset, value);
        } else {
            far(segment).putInt(offset, value);
        }
    }

    void setLong(long entry, int at, long value) {
        int segment = (int) (entry >>> shift);
        int offset = ((int) entry & mask) * width + at;
        byte[] near = heap[segment];
        if (near != null) {
            LONGS.set(near, offset, value);
        } else {
            far(segment).putLong(offset, value);
        }
    }

    /** Copies bytes into entries of one byte each. */
    void put(long entry, byte[] source, int start, int length) {
        long at = entry;
        int from = start;
        while (from < start + length) {
            int some = some(at, start + length - from);
            byte[] near = heap[(int) (at >>> shift)];
            if (near != null) {
                System.arraycopy(source, from, near, (int) at & mask, some);
            } else {
                slice(at, some).put(source, from, some);
            }
            at += some;
            from += some;
        }
    }

    /** Returns whether entries of one byte each are some bytes. */
    boolean same(long entry, byte[] source, int start, int length) {
        long at = entry;
        int from = start;
        while (from < start + length) {
            int some = some(at, start + length - from);
            byte[] near = heap[(int) (at >>> shift)];
            int offset = (int) at & mask;
            boolean same = near != null
                    ? Arrays.equals(near, offset, offset + some, source, from, from + some)
                    : slice(at, some).equals(ByteBuffer.wrap(source, from, some));
            if (!same) {
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
            int some = some(at, length - to);
            slice(at, some).get(copy, to, some);
            at += some;
            to += some;
        }
        return copy;
    }

    /** Returns how many bytes from an entry on stand in one segment. */
    private int some(long entry, int most) {
        return Math.min(most, mask + 1 - ((int) entry & mask));
    }

    private ByteBuffer slice(long entry, int length) {
        return bytes((int) (entry >>> shift)).slice((int) entry & mask, length);
    }
}
