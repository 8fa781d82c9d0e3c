package dev.roster.internal.key;

import java.util.Arrays;

/** The key that was looked for last, and its number: files come grouped, so the next row often names it again. */
final class LastKey {
    private static final int NO_SIZE = -1;
    private static final int MOST = 256;

    private long packed = Packed.NOT;
    private byte[] bytes = new byte[32];
    private int size = NO_SIZE;
    private boolean single;
    private int number;

    /** Returns whether a key is the last one. */
    boolean is(long other, KeyBytes key) {
        if (other != Packed.NOT) {
            return other == packed;
        }
        return key.size() == size
                && key.single() == single
                && Arrays.equals(bytes, 0, size, key.bytes(), key.start(), key.start() + size);
    }

    int number() {
        return number;
    }

    void keep(long other, KeyBytes key, int found) {
        packed = other;
        number = found;
        size = NO_SIZE;
        if (other == Packed.NOT && key.size() <= MOST) {
            size = key.size();
            single = key.single();
            bytes = bytes.length < size ? new byte[MOST] : bytes;
            System.arraycopy(key.bytes(), key.start(), bytes, 0, size);
        }
    }
}
