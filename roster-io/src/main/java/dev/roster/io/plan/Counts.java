package dev.roster.io.plan;

/**
 * How many rows two sets have and do not have in common. Rows are told apart by their key; where they stand in the file
 * makes no difference.
 *
 * @param before the rows of the earlier set
 * @param now the rows of the later set
 * @param added rows whose key is new
 * @param changed rows with the same key and another content
 * @param removed rows whose key is gone
 * @param rekeyed rows whose key is gone, and of which the later set has one that is the same under another key; neither
 *     added nor removed
 * @param departed rows of both sets of which the later one alone says that whoever they are about leaves; neither changed
 *     nor removed. One that a delta deletes is taken to have been there.
 */
public record Counts(long before, long now, long added, long changed, long removed, long rekeyed, long departed) {
    /** No row on either side. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Makes counts of rows of which none says that it departs. */
    public Counts(long before, long now, long added, long changed, long removed, long rekeyed) {
        this(before, now, added, changed, removed, rekeyed, 0);
    }

    /** Refuses numbers that cannot belong together. */
    public Counts {
        long same = before - changed - removed - rekeyed - departed;
        if (same < 0 || same != now - changed - added - rekeyed - departed) {
            throw new IllegalArgumentException(
                    "%s rows before and %s now do not fit %s added, %s changed, %s removed, %s under another key and %s departed"
                            .formatted(before, now, added, changed, removed, rekeyed, departed));
        }
    }

    /** Returns how many rows are the same in both. */
    public long unchanged() {
        return before - changed - removed - rekeyed - departed;
    }

    /** Returns how many rows the receiver has no longer: left out, or said to depart. */
    public long gone() {
        return removed + departed;
    }

    /** Returns whether nothing differs. */
    public boolean same() {
        return added == 0 && changed == 0 && removed == 0 && rekeyed == 0 && departed == 0;
    }

    /** Returns the sum of both. */
    public Counts plus(Counts other) {
        return new Counts(
                before + other.before,
                now + other.now,
                added + other.added,
                changed + other.changed,
                removed + other.removed,
                rekeyed + other.rekeyed,
                departed + other.departed);
    }
}
