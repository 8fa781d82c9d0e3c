package dev.roster.io.snapshot;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Sixteen bytes of an HMAC-SHA-256: equal for equal texts under one key, and nothing to anybody without the key. Ordered
 * as its bytes are, unsigned.
 *
 * @param high the first eight bytes
 * @param low the others
 */
public record RowDigest(long high, long low) implements Comparable<RowDigest> {
    static final int BYTES = 16;

    static RowDigest at(ByteBuffer bytes) {
        return new RowDigest(bytes.getLong(), bytes.getLong());
    }

    /** Returns whether it stands for nothing. */
    boolean none() {
        return high == 0 && low == 0;
    }

    @Override
    public int compareTo(RowDigest other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
