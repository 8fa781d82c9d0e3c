package dev.roster.internal.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A key of one or more parts as bytes, such that two keys are equal exactly when their bytes and their number of parts,
 * one or another, are. Reused.
 *
 * <p>A single part is not copied: the bytes it was made of have to stay as they are until the key was used.
 */
public final class KeyBytes {
    /** How many bytes the length of a part takes, where there is not just one. */
    static final int LENGTH = 4;

    private byte[] own = new byte[64];
    private byte[] bytes = own;
    private int start;
    private int end;
    private int parts;

    /** Makes an empty key. */
    public KeyBytes() {}

    /** Forgets the parts. */
    public void clear() {
        bytes = own;
        start = 0;
        end = 0;
        parts = 0;
    }

    /** Adds a part. */
    public void add(byte[] source, int from, int to) {
        if (parts == 0) {
            bytes = source;
            start = from;
            end = to;
        } else {
            if (parts == 1) {
                gather();
            }
            append(source, from, to);
        }
        parts++;
    }

    /** Adds a part as text. */
    public void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded, 0, encoded.length);
    }

    /** Copies the only part so far, to be followed by others. */
    private void gather() {
        byte[] first = bytes;
        int from = start;
        int to = end;
        bytes = own;
        start = 0;
        end = 0;
        append(first, from, to);
    }

    /** Appends a part's length and its bytes, so that no two lists of parts look alike. */
    private void append(byte[] source, int from, int to) {
        int length = to - from;
        int needed = end + length + LENGTH;
        if (needed > own.length) {
            own = Arrays.copyOf(own, Math.max(own.length * 2, needed));
            bytes = own;
        }
        own[end++] = (byte) (length >>> 24);
        own[end++] = (byte) (length >>> 16);
        own[end++] = (byte) (length >>> 8);
        own[end++] = (byte) length;
        System.arraycopy(source, from, own, end, length);
        end += length;
    }

    /** Returns the key as a number of its own, or {@link Packed#NOT}. */
    long packed() {
        return parts == 1 ? Packed.of(bytes, start, end) : Packed.NOT;
    }

    /** Returns whether the key is one part, whose length is not among the bytes. */
    boolean single() {
        return parts == 1;
    }

    /** Returns the bytes of a key of one part, for which it is meant; a copy. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int size() {
        return end - start;
    }
}
