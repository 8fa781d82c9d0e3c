package dev.roster.oneroster.mapping;

import java.util.Arrays;

/** A list of numbers from 0 to 15 that grows as needed, half a byte each; what was never set is 0. */
final class Nibbles {
    private byte[] pairs = new byte[0];

    int get(long place) {
        int at = Math.toIntExact(place >> 1);
        return at >= pairs.length ? 0 : (pairs[at] >> shift(place)) & 0xf;
    }

    void set(long place, int value) {
        int at = Math.toIntExact(place >> 1);
        if (at >= pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(at + 1, pairs.length + (pairs.length >> 1)));
        }
        pairs[at] = (byte) ((pairs[at] & ~(0xf << shift(place))) | (value << shift(place)));
    }

    private static int shift(long place) {
        return (int) (place & 1) << 2;
    }
}
