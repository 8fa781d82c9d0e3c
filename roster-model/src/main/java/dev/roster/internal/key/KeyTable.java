package dev.roster.internal.key;

import dev.roster.problem.SetTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Gives each distinct key a number, densely from 0 in the order of first sight. Exact: keys are kept and compared byte
 * by byte. Costs the key's length and some 20 bytes a key; holds up to two billion bytes of keys.
 */
public final class KeyTable {
    private static final int ABSENT = -1;
    private static final int SMALLEST = 16;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final int seed = (int) new SplittableRandom().nextLong();
    private byte[] arena = new byte[1024];
    private int[] ends = new int[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int[] slots = new int[SMALLEST * 2];
    private int size;

    /** Makes an empty table. */
    public KeyTable() {
        Arrays.fill(slots, ABSENT);
    }

    /** Returns how many keys there are. */
    public int size() {
        return size;
    }

    /** Returns the key's number, or -1 where it was never added. */
    public int find(KeyBytes key) {
        return slots[slot(key, hash(key))];
    }

    /** Returns the key's number, a new one where it was never added. */
    public int add(KeyBytes key) {
        int hash = hash(key);
        int slot = slot(key, hash);
        if (slots[slot] != ABSENT) {
            return slots[slot];
        }
        store(key, hash);
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** Returns a key of one part as the text that it was made of. */
    String text(int number) {
        int start = start(number) + KeyBytes.LENGTH;
        return new String(arena, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void store(KeyBytes key, int hash) {
        int start = start(size);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
            hashes = Arrays.copyOf(hashes, ends.length);
        }
        if ((long) start + key.size() > arena.length) {
            arena = Arrays.copyOf(arena, larger(arena.length, (long) start + key.size()));
        }
        System.arraycopy(key.bytes(), 0, arena, start, key.size());
        ends[size] = start + key.size();
        hashes[size] = hash;
    }

    static int larger(int now, long needed) {
        if (needed > LARGEST) {
            throw new SetTooLargeException(
                    "the set has more than two billion bytes of distinct keys in one file; split it by school");
        }
        return (int) Math.min(LARGEST, Math.max(needed, now + (now >> 1) + 1L));
    }

    private int slot(KeyBytes key, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != ABSENT && !same(slots[slot], key, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int number, KeyBytes key, int hash) {
        return hashes[number] == hash && Arrays.equals(arena, start(number), ends[number], key.bytes(), 0, key.size());
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        Arrays.fill(wider, ABSENT);
        int mask = wider.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (wider[slot] != ABSENT) {
                slot = (slot + 1) & mask;
            }
            wider[slot] = number;
        }
        slots = wider;
    }

    private int hash(KeyBytes key) {
        int hash = seed;
        byte[] bytes = key.bytes();
        for (int i = 0; i < key.size(); i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        hash *= 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }
}
