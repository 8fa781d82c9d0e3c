package dev.roster.internal.key;

/** A list of numbers by dense key that grows as needed; what was never set is 0. Not for use by several threads. */
public final class Numbers {
    private static final int FULL_SEGMENT = 16;

    private final Segments values;

    /** Makes an empty list on the heap. */
    public Numbers() {
        this(KeyMemory.unlimited());
    }

    /** Makes an empty list. */
    public Numbers(KeyMemory memory) {
        values = new Segments(memory, Integer.BYTES, FULL_SEGMENT);
    }

    /** Returns the number of a key; 0 where none was set. */
    public int get(int key) {
        return key < values.room() ? values.intAt(key, 0) : 0;
    }

    /** Sets the number of a key. */
    public void set(int key, int value) {
        values.reach(key + 1L);
        values.setInt(key, 0, value);
    }
}
