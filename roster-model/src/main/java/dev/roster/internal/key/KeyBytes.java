package dev.roster.internal.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A key of one or more parts as bytes, such that two keys are equal exactly when their bytes are. Reused. */
public final class KeyBytes {
    /** How many bytes the length of a part takes. */
    static final int LENGTH = 4;

    private byte[] bytes = new byte[64];
    private int size;

    /** Makes an empty key. */
    public KeyBytes() {}

    /** Forgets the parts. */
    public void clear() {
        size = 0;
    }

    /** Adds a part: its length and its bytes, so that no two lists of parts look alike. */
    public void add(byte[] source, int start, int end) {
        int length = end - start;
        room(length + LENGTH);
        bytes[size++] = (byte) (length >>> 24);
        bytes[size++] = (byte) (length >>> 16);
        bytes[size++] = (byte) (length >>> 8);
        bytes[size++] = (byte) length;
        System.arraycopy(source, start, bytes, size, length);
        size += length;
    }

    /** Adds a part as text. */
    public void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded, 0, encoded.length);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }
}
