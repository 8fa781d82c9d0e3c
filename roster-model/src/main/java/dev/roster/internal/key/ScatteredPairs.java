package dev.roster.internal.key;

/**
 * A set of pairs of numbers from 0, each pair in a long, in any order. Exact; costs 11 to 16 bytes a pair. Its slots lie in
 * the order of hashes, as a {@link KeyTable}'s do.
 */
final class ScatteredPairs {
    private static final int SMALLEST = 16;
    private static final int FULL_SEGMENT = 15;

    private final SeededHash hash = new SeededHash();
    private final KeyMemory memory;
    private Segments slots;
    private long capacity = SMALLEST;
    private long size;

    ScatteredPairs(KeyMemory memory) {
        this.memory = memory;
        slots = new Segments(memory, Long.BYTES, FULL_SEGMENT);
        slots.reach(capacity + 1);
    }

    /** Adds a pair, and returns whether it is new. */
    boolean add(long pair) {
        long value = pair + 1; // so that 0 stands for none
        long slot = slot(value);
        if (slots.longAt(slot, 0) == value) {
            return false;
        }
        put(slot, value);
        size++;
        if (size * 4 > capacity * 3) {
            grow();
        }
        return true;
    }

    /** Returns the slot of a pair, or the free one where it is to be put. */
    private long slot(long value) {
        long slot = home(value);
        for (long there = slots.longAt(slot, 0); there != 0 && there != value; there = slots.longAt(slot, 0)) {
            slot++;
        }
        return slot;
    }

    private long home(long value) {
        return (hash.of(value) * capacity) >>> 32;
    }

    /** Fills a free slot; the last one stays free, so that every search ends. */
    private void put(long slot, long value) {
        slots.setLong(slot, 0, value);
        slots.reach(slot + 2);
    }

    /** Fills wider slots from one end to the other, and gives up the narrow ones behind. */
    private void grow() {
        Segments narrow = slots;
        capacity += capacity >> 1;
        slots = new Segments(memory, Long.BYTES, FULL_SEGMENT);
        for (long from = 0; from < narrow.room(); from++) {
            long value = narrow.longAt(from, 0);
            if (value != 0) {
                slots.reach(home(value) + 1);
                put(slot(value), value);
            }
            narrow.passed(from);
        }
        slots.reach(capacity + 1);
    }
}
