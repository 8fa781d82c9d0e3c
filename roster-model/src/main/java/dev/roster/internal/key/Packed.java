package dev.roster.internal.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Short keys as one number each, exactly: the first four bits tell how the rest is to be read and how long the key is, and
 * each key has one number only.
 */
final class Packed {
    /** Stands for a key that does not fit. */
    static final long NOT = 0;

    /** The first four bits of a number that is no packed key. */
    static final long OTHER = 0xFL << 60;

    private static final long RAW = 1L << 60;
    private static final int MOST_RAW = 7;
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int FIRST_OF_DIGITS = 2; // up to 9
    private static final int FEWEST_LETTERS = 8;
    private static final int MOST_LETTERS = 10;
    private static final int FIRST_OF_LETTERS = 10; // up to 12

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] LETTERS = letters();

    private Packed() {}

    private static byte[] letters() {
        byte[] letters = new byte[256];
        Arrays.fill(letters, (byte) -1);
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
        for (int i = 0; i < alphabet.length(); i++) {
            letters[alphabet.charAt(i)] = (byte) i;
        }
        return letters;
    }

    /** Returns the number of a key, or {@link #NOT}. */
    static long of(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length <= MOST_RAW) {
            return raw(bytes, start, end);
        }
        if (length > MOST_DIGITS) {
            return NOT;
        }
        long digits = digits(bytes, start, end);
        return digits != NOT || length > MOST_LETTERS ? digits : letters(bytes, start, end);
    }

    /** Up to seven bytes of any kind, after their number. */
    private static long raw(byte[] bytes, int start, int end) {
        long packed = 0;
        for (int i = start; i < end; i++) {
            packed = (packed << 8) | (bytes[i] & 0xFF);
        }
        return RAW | ((long) (end - start) << 56) | packed;
    }

    /** Eight to fifteen digits, four bits each: the first eight and the last eight, which may overlap. */
    private static long digits(byte[] bytes, int start, int end) {
        long first = (long) LONGS.get(bytes, start);
        long last = (long) LONGS.get(bytes, end - Long.BYTES);
        if (!digits(first) || !digits(last)) {
            return NOT;
        }
        int more = end - start - FEWEST_DIGITS;
        long mask = (1L << (4 * more)) - 1;
        return ((long) (FIRST_OF_DIGITS + more) << 60) | (together(first) << (4 * more)) | (together(last) & mask);
    }

    private static boolean digits(long eight) {
        return (eight & 0xF0F0F0F0F0F0F0F0L) == 0x3030303030303030L
                && ((eight + 0x0606060606060606L) & 0xF0F0F0F0F0F0F0F0L) == 0x3030303030303030L;
    }

    private static long together(long eight) {
        long pairs = eight & 0x0F0F0F0F0F0F0F0FL;
        pairs = (pairs | (pairs >>> 4)) & 0x00FF00FF00FF00FFL;
        pairs = (pairs | (pairs >>> 8)) & 0x0000FFFF0000FFFFL;
        return (pairs | (pairs >>> 16)) & 0xFFFFFFFFL;
    }

    /** Eight to ten letters, digits, dashes and underscores, six bits each. */
    private static long letters(byte[] bytes, int start, int end) {
        long packed = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            int letter = LETTERS[bytes[i] & 0xFF];
            all |= letter;
            packed = (packed << 6) | letter;
        }
        return all < 0 ? NOT : ((long) (FIRST_OF_LETTERS + end - start - FEWEST_LETTERS) << 60) | packed;
    }
}
