package dev.roster.internal.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * Hashes with numbers drawn for each table, so that nobody can prepare keys that fall together. Nothing that is reported
 * depends on them.
 */
final class SeededHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long before;
    private final long factor;
    private final long start;

    SeededHash() {
        SplittableRandom random = new SplittableRandom();
        before = random.nextLong();
        factor = random.nextLong() | 1;
        start = random.nextLong() | 1;
    }

    /** Returns the hash of a number, 32 bits. */
    long of(long value) {
        return folded(value ^ before, factor) >>> 32;
    }

    /** Returns the hash of bytes, 32 bits; eight bytes at a time. */
    long of(byte[] bytes, int from, int length) {
        long hash = start ^ length;
        int at = from;
        int end = from + length;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            hash = folded((long) LONGS.get(bytes, at) ^ before, hash ^ factor);
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = (rest << 8) | (bytes[at] & 0xFF);
        }
        hash = folded(rest ^ before, hash ^ factor);
        return folded(hash ^ start, factor) >>> 32;
    }

    /** Both halves of the product, so that every bit of the one number meets every bit of the other. */
    private static long folded(long one, long other) {
        return (one * other) ^ Math.multiplyHigh(one, other);
    }
}
