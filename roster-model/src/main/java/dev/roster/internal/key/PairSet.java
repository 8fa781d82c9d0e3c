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
    private static final int SCATTERED = -1;

    private final ScatteredPairs scattered;
    private final Segments seconds;
    private int size;

    /** Where the group of a first number starts among the second ones, from 1; or that it is not there any more. */
    private final Numbers starts;

    private final SmallSet here = new SmallSet();
    private int group = SCATTERED;
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

    private void begin(int first) {
        int start = first < MOST_GROUPS ? starts.get(first) : SCATTERED;
        grouped = start == UNSEEN && size < Integer.MAX_VALUE - 1;
        here.clear();
        if (grouped) {
            starts.set(first, size + 1);
        } else if (start != SCATTERED) {
            starts.set(first, SCATTERED);
            scatter(first, start - 1);
        }
    }

    /** Takes a group that comes again to where pairs are in any order. */
    private void scatter(int first, int start) {
        int at = start;
        while (at >= 0 && at < size) {
            int second = seconds.intAt(at, 0);
            if (at > start && second < 0) {
                return;
            }
            scattered.add(pair(first, second & ~FIRST_OF_GROUP));
            at++;
        }
    }
}
