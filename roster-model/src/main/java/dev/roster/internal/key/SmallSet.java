package dev.roster.internal.key;

import java.util.Arrays;

/** A set of numbers from 0 that is emptied often; mostly small enough to stay near. */
final class SmallSet {
    private static final int SMALLEST = 64;

    private final SeededHash hash = new SeededHash();
    private int[] slots = new int[SMALLEST];
    private int size;

    /** Forgets the numbers. A wide set that held few becomes a small one, so that this costs no more than was added. */
    void clear() {
        if (slots.length > SMALLEST && size < slots.length / 8) {
            slots = new int[SMALLEST];
        } else if (size > 0) {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    int size() {
        return size;
    }

    /** Adds a number, and returns whether it is new. */
    boolean add(int number) {
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slot(number + 1);
        boolean isNew = slots[slot] == 0;
        if (isNew) {
            slots[slot] = number + 1;
            size++;
        }
        return isNew;
    }

    private int slot(int value) {
        int mask = slots.length - 1;
        int slot = (int) hash.of(value) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] narrow = slots;
        slots = new int[narrow.length * 2];
        for (int value : narrow) {
            if (value != 0) {
                slots[slot(value)] = value;
            }
        }
    }
}
