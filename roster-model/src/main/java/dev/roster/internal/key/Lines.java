package dev.roster.internal.key;

/**
 * The line of each of many things that are counted from 0 in the order of their lines. Things on lines that follow each
 * other cost nothing; each place where a line is left out costs eight bytes. Not for use by several threads.
 */
public final class Lines {
    private static final int RUN = 2 * Integer.BYTES;
    private static final int FULL_SEGMENT = 13;
    private static final int SHIFT = Integer.BYTES;

    /** The first thing of each run, and by how much lines are larger than numbers in it. */
    private final Segments starts;

    private int runs;
    private int shift;
    private int size;

    /** Makes an empty list. */
    public Lines(KeyMemory memory) {
        starts = new Segments(memory, RUN, FULL_SEGMENT);
    }

    /** Adds the next thing. */
    public void add(int line) {
        if (runs == 0 || line - size != shift) {
            shift = line - size;
            starts.reach(runs + 1L);
            starts.setInt(runs, 0, size);
            starts.setInt(runs, SHIFT, shift);
            runs++;
        }
        size++;
    }

    /** Returns the line of a thing that was added. */
    public int of(int thing) {
        int low = 0;
        int high = runs - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.intAt(middle, 0) <= thing) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return thing + starts.intAt(low, SHIFT);
    }
}
