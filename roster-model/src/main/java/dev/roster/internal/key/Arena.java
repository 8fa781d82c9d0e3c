package dev.roster.internal.key;

import dev.roster.problem.SetTooLargeException;
import java.nio.charset.StandardCharsets;

/** Keys as bytes, one after another, each found by where it was put. */
final class Arena {
    /** Keys start at every fourth byte, so that 32 bits tell where in 16 GB. */
    private static final int STEP = 2;

    private static final int FULL_SEGMENT = 18;
    private static final int HEAD = Integer.BYTES;
    private static final int SINGLE = 1 << 31;
    private static final long LARGEST = (1L << (32 + STEP)) - 1;

    private final Segments bytes;
    private long end;

    Arena(KeyMemory memory) {
        bytes = new Segments(memory, 1, FULL_SEGMENT);
    }

    /** Keeps a key, and returns where. */
    int add(KeyBytes key) {
        long at = end;
        long after = after(at, key.size());
        bytes.reach(after);
        bytes.setInt(at, 0, head(key));
        bytes.put(at + HEAD, key.bytes(), key.start(), key.size());
        end = (after + (1 << STEP) - 1) >>> STEP << STEP;
        return (int) (at >>> STEP);
    }

    static long after(long at, int size) {
        long after = at + HEAD + size;
        if (after > LARGEST) {
            throw new SetTooLargeException(
                    "the set has more than 16 billion bytes of distinct keys in one file; split it by school");
        }
        return after;
    }

    /** Returns whether a key is the one that was kept somewhere. */
    boolean holds(int place, KeyBytes key) {
        long at = (place & 0xFFFFFFFFL) << STEP;
        return bytes.intAt(at, 0) == head(key) && bytes.same(at + HEAD, key.bytes(), key.start(), key.size());
    }

    /** Returns the key of one part that was kept somewhere, as text. */
    String text(int place) {
        long at = (place & 0xFFFFFFFFL) << STEP;
        byte[] copy = bytes.copy(at + HEAD, bytes.intAt(at, 0) & ~SINGLE);
        return new String(copy, StandardCharsets.UTF_8);
    }

    private static int head(KeyBytes key) {
        return key.single() ? key.size() | SINGLE : key.size();
    }
}
