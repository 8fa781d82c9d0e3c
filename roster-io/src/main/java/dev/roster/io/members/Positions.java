package dev.roster.io.members;

import java.util.Arrays;

/** Where the bytes of a buffer stand in the file, kept for those that do not follow the byte before them. Reused. */
final class Positions {
    private static final int UNKNOWN = -1;

    private int[] indexes = new int[64];
    private long[] positions = new long[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** Says where the byte at an index stands, and those after it up to the next one that is told; -1 is nowhere. */
    void at(int index, long position) {
        if (size > 0 && indexes[size - 1] == index) {
            size--;
        }
        if (size > 0 && position != UNKNOWN && of(index) == position) {
            return;
        }
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        indexes[size] = index;
        positions[size++] = position;
    }

    /** Returns where the byte at an index stands in the file, or -1 where nobody can tell. */
    long of(int index) {
        int found = Arrays.binarySearch(indexes, 0, size, index);
        int last = found < 0 ? -found - 2 : found;
        return last < 0 || positions[last] == UNKNOWN ? UNKNOWN : positions[last] + index - indexes[last];
    }
}
