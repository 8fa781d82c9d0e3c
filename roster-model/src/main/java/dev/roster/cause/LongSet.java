package dev.roster.cause;

import java.util.List;

/** A set of numbers that stand for texts; of as many bytes as it has to be. Not for use by several threads. */
final class LongSet {
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long MIX = 0xff51afd7ed558ccdL;

    private long[] table = new long[64];
    private int size;

    /** Returns the number of a list of texts: two that differ share one so rarely that an explanation may be wrong. */
    static long number(List<String> texts) {
        long number = OFFSET;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                number = (number ^ text.charAt(i)) * PRIME;
            }
            number = (number ^ Character.MAX_VALUE) * PRIME;
        }
        number = (number ^ (number >>> 33)) * MIX;
        number ^= number >>> 33;
        return number == 0 ? 1 : number;
    }

    void add(long number) {
        if (size * 2 >= table.length) {
            long[] old = table;
            table = new long[old.length * 2];
            for (long one : old) {
                if (one != 0) {
                    table[place(one)] = one;
                }
            }
        }
        int place = place(number);
        if (table[place] == 0) {
            table[place] = number;
            size++;
        }
    }

    boolean has(long number) {
        return table[place(number)] != 0;
    }

    int size() {
        return size;
    }

    void addAll(LongSet others) {
        for (long other : others.table) {
            if (other != 0) {
                add(other);
            }
        }
    }

    private int place(long number) {
        int mask = table.length - 1;
        int place = (int) number & mask;
        while (table[place] != 0 && table[place] != number) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
