package dev.roster.oneroster.mapping;

import java.util.Arrays;

/** A list of numbers that grows as needed; what was never set is 0. */
final class Ints {
    private int[] values = new int[16];

    int get(int place) {
        return place < values.length ? values[place] : 0;
    }

    void set(int place, int value) {
        if (place >= values.length) {
            values = Arrays.copyOf(values, Math.max(place + 1, values.length + (values.length >> 1)));
        }
        values[place] = value;
    }
}
