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
 */
public record Counts(long before, long now, long added, long changed, long removed, long rekeyed) {
    /** No row on either side. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Refuses numbers that cannot belong together. */
    public Counts {
        if (before - changed - removed - rekeyed < 0
                || before - changed - removed - rekeyed != now - changed - added - rekeyed) {
            throw new IllegalArgumentException(
                    "%s rows before and %s now do not fit %s added, %s changed, %s removed and %s under another key"
                            .formatted(before, now, added, changed, removed, rekeyed));
        }
    }

    /** Returns how many rows are the same in both. */
    public long unchanged() {
        return before - changed - removed - rekeyed;
    }

    /** Returns whether nothing differs. */
    public boolean same() {
        return added == 0 && changed == 0 && removed == 0 && rekeyed == 0;
    }

    /** Returns the sum of both. */
    public Counts plus(Counts other) {
        return new Counts(
                before + other.before,
                now + other.now,
                added + other.added,
                changed + other.changed,
                removed + other.removed,
                rekeyed + other.rekeyed);
    }
}
