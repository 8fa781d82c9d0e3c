package dev.roster.validate;

import java.util.Arrays;

/** A list of numbers by dense key that grows as needed; what was never set is 0. */
final class Numbers {
    private int[] values = new int[16];

    int get(int key) {
        return key < values.length ? values[key] : 0;
    }

    void set(int key, int value) {
        if (key >= values.length) {
            values = Arrays.copyOf(values, Math.max(key + 1, values.length + (values.length >> 1)));
        }
        values[key] = value;
    }
}
