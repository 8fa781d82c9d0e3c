package dev.roster.internal.key;

import java.util.Arrays;

/** A list of numbers by dense key that grows as needed; what was never set is 0. Not for use by several threads. */
public final class Numbers {
    private int[] values = new int[16];

    /** Makes an empty list. */
    public Numbers() {}

    /** Returns the number of a key; 0 where none was set. */
    public int get(int key) {
        return key < values.length ? values[key] : 0;
    }

    /** Sets the number of a key. */
    public void set(int key, int value) {
        if (key >= values.length) {
            values = Arrays.copyOf(values, Math.max(key + 1, values.length + (values.length >> 1)));
        }
        values[key] = value;
    }
}
