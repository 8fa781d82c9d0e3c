package dev.roster.internal.key;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A set of pairs of numbers from 0, each pair in a long. Exact; costs 11 to 22 bytes a pair. */
public final class PairSet {
    private static final long EMPTY = -1;

    private final long seed = new SplittableRandom().nextLong();
    private long[] slots = new long[16];
    private int size;

    /** Makes an empty set. */
    public PairSet() {
        Arrays.fill(slots, EMPTY);
    }

    /** Returns two numbers as one. */
    public static long pair(int first, int second) {
        return ((long) first << 32) | second;
    }

    /** Adds a pair, and returns whether it is new. */
    public boolean add(long pair) {
        int slot = slot(slots, pair);
        if (slots[slot] == pair) {
            return false;
        }
        slots[slot] = pair;
        size++;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private int slot(long[] table, long pair) {
        long hash = (pair + seed) * 0x9E3779B97F4A7C15L;
        int mask = table.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (table[slot] != EMPTY && table[slot] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.fill(wider, EMPTY);
        for (long pair : slots) {
            if (pair != EMPTY) {
                wider[slot(wider, pair)] = pair;
            }
        }
        slots = wider;
    }
}
