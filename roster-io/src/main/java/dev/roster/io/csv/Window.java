package dev.roster.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a stream that is in memory. Everything from {@link #start} on is kept when more is read; what stands
 * before it may be overwritten.
 */
public final class Window {
    private final InputStream in;
    private final long most;
    private byte[] bytes;
    private int start;
    private int limit;
    private long base;
    private boolean ended;
    private boolean overfull;

    /**
     * Makes an empty window.
     *
     * @param size its first size in bytes
     * @param most how many bytes are read in all
     */
    public Window(InputStream in, int size, long most) {
        this.in = in;
        this.most = most;
        this.bytes = new byte[size];
    }

    /** Returns the bytes in memory; another array after more was read. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where what is kept starts. */
    public int start() {
        return start;
    }

    /** Returns the index after the last byte in memory. */
    public int limit() {
        return limit;
    }

    /** Returns where the first byte of {@link #bytes} stands in the stream. */
    public long base() {
        return base;
    }

    /** Returns whether the stream has no more bytes than those in memory. */
    boolean ended() {
        return ended;
    }

    /** Returns whether the stream goes on beyond the limit; then nothing more is read from it. */
    public boolean overfull() {
        return overfull;
    }

    /** Lets go of what stands before an index. */
    public void startAt(int index) {
        start = index;
    }

    /** Returns the byte at the start as a number from 0 to 255, or -1 where nothing follows. */
    int peek() throws IOException {
        if (start == limit && !more()) {
            return -1;
        }
        return bytes[start] & 0xff;
    }

    /** Reads until so many bytes stand in memory, or the stream ends. */
    void require(int count) throws IOException {
        while (limit - start < count && more()) {
            // read on
        }
    }

    /** Reads on, and returns whether that brought anything. */
    public boolean more() throws IOException {
        makeRoom();
        int before = limit;
        while (limit < bytes.length && !ended && !overfull) {
            int room = (int) Math.min(bytes.length - limit, most - base - limit);
            if (room == 0) {
                ended = in.read() < 0;
                overfull = !ended;
            } else {
                int count = in.read(bytes, limit, room);
                ended = count < 0;
                limit += Math.max(count, 0);
            }
        }
        return limit > before;
    }

    private void makeRoom() {
        int kept = limit - start;
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, kept);
            base += start;
            start = 0;
            limit = kept;
        }
        if (kept > bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
