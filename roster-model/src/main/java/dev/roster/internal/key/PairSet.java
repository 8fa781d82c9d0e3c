package dev.roster.internal.key;

/**
 * A set of pairs of numbers from 0. Exact. Pairs that come grouped by their first number are only held against their
 * group, and cost four bytes each; a group that comes again, or is very large, goes where pairs in any order are, at 11 to
 * 16 bytes a pair.
 */
public final class PairSet {
    private static final int FULL_SEGMENT = 16;
    private static final int FIRST_OF_GROUP = 1 << 31;
    /** A group of more is not near any more, nor counted as memory. */
    private static final int LARGEST_GROUP = 1 << 16;

    private static final int MOST_GROUPS = 1 << 29;
    private static final int UNSEEN = 0;
    /** Of a group that never was near: it was told too late, or there are too many. */
    private static final int NEVER_NEAR = Integer.MIN_VALUE;

    private static final int NO_GROUP = -1;
    /** How many entries may be passed in search of places, for each entry there is and in any case. */
    private static final long PATIENCE = 16;

    private static final long LEAST_PATIENCE = 1 << 20;

    private final ScatteredPairs scattered;
    private final Segments seconds;
    private int size;
    private long passed;

    /** Where the group of a first number starts among the second ones, from 1; negative once it came again. */
    private final Numbers starts;

    private final SmallSet here = new SmallSet();
    private int group = NO_GROUP;
    private boolean grouped;

    /** Makes an empty set on the heap. */
    public PairSet() {
        this(KeyMemory.unlimited());
    }

    /** Makes an empty set. */
    public PairSet(KeyMemory memory) {
        scattered = new ScatteredPairs(memory);
        seconds = new Segments(memory, Integer.BYTES, FULL_SEGMENT);
        starts = new Numbers(memory);
    }

    /** Returns two numbers as one. */
    public static long pair(int first, int second) {
        return ((long) first << 32) | second;
    }

    /** Adds a pair, and returns whether it is new. */
    public boolean add(int first, int second) {
        if (first != group) {
            group = first;
            begin(first);
        }
        if (!grouped) {
            return scattered.add(pair(first, second));
        }
        if (!here.add(second)) {
            return false;
        }
        seconds.reach(size + 1L);
        seconds.setInt(size, 0, here.size() == 1 ? second | FIRST_OF_GROUP : second);
        size++;
        if (here.size() > LARGEST_GROUP) {
            begin(first); // as if it came again
        }
        return true;
    }

    /** Returns how many pairs were put in places, which count from 0 in the order in which they came. */
    public int places() {
        return size;
    }

    /**
     * Returns the place of a pair that was added, or -1 where it has none or where it would take long to find: groups are
     * searched from their start.
     */
    public int place(int first, int second) {
        int start = first < MOST_GROUPS ? starts.get(first) : NEVER_NEAR;
        if (start == UNSEEN || start == NEVER_NEAR) {
            return -1;
        }
        int from = Math.abs(start) - 1;
        for (int at = from; at < size && passed <= LEAST_PATIENCE + PATIENCE * size; at++) {
            passed++;
            int entry = seconds.intAt(at, 0);
            if (at > from && entry < 0) {
                return -1;
            }
            if ((entry & ~FIRST_OF_GROUP) == second) {
                return at;
            }
        }
        return -1;
    }

    private void begin(int first) {
        int start = first < MOST_GROUPS ? starts.get(first) : NEVER_NEAR;
        grouped = start == UNSEEN && size < Integer.MAX_VALUE - 1;
        here.clear();
        if (grouped) {
            starts.set(first, size + 1);
        } else if (start == UNSEEN) {
            starts.set(first, NEVER_NEAR);
        } else if (start > UNSEEN) {
            starts.set(first, -start);
            scatter(first, start - 1);
        }
    }

    /** Takes a group that comes again to where pairs are in any order. */
    private void scatter(int first, int start) {
        for (int at = start; at < size; at++) {
            int second = seconds.intAt(at, 0);
            if (at > start && second < 0) {
                return;
            }
            scattered.add(pair(first, second & ~FIRST_OF_GROUP));
        }
    }
}
