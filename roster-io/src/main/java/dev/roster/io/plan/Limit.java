package dev.roster.io.plan;

/**
 * How many rows of a file, or of a school in it, may be gone or changed. Any of the two bounds suffices for a hold.
 *
 * @param percent at most how many per cent
 * @param rows at most how many; {@link #ANY} where only the share counts
 */
public record Limit(int percent, long rows) {
    /** As many rows as there are. */
    public static final long ANY = Long.MAX_VALUE;

    /** Refuses what is no share. */
    public Limit {
        if (percent < 0 || percent > 100 || rows < 0) {
            throw new IllegalArgumentException(
                    "a limit has 0 to 100 per cent and no fewer than 0 rows, found %s and %s".formatted(percent, rows));
        }
    }

    /**
     * Returns whether so many are too many, exactly: 10.0 % of a limit of 10 pass and 10.1 % do not.
     *
     * @param floor up to how many rows the share does not count
     */
    boolean exceededBy(long part, long whole, int floor) {
        return part > rows || (part > floor && part * 100 > percent * whole);
    }

    /**
     * Returns whether so many are too many where nobody knows of how many: more than the number that is given, or else than
     * a share needs to count.
     */
    boolean exceededBy(long part, int floor) {
        return part > atMost(floor);
    }

    /** Returns how many may be where nobody knows of how many. */
    long atMost(int floor) {
        return rows == ANY ? floor : rows;
    }

    /** Returns the limit in words, for a part that exceeds it. */
    String words(long part) {
        return part > rows ? "more than %s".formatted(rows) : "more than %s %%".formatted(percent);
    }
}
