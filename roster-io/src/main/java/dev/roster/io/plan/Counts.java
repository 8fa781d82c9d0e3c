package dev.roster.io.plan;

/**
 * How many rows two sets have and do not have in common. Rows are told apart by their key; where they stand in the file
 * makes no difference.
 *
 * @param before the rows of the earlier set, but those of {@code past}
 * @param now the rows of the later set
 * @param added rows whose key is new, and those that come back: the earlier one alone says that whoever they are about leaves
 * @param changed rows with the same key and another content
 * @param removed rows whose key is gone
 * @param rekeyed rows whose key is gone, and of which the later set has one that is the same under another key; neither
 *     added nor removed
 * @param departed rows of both sets of which the later one alone says that whoever they are about leaves; neither changed
 *     nor removed. One that a delta deletes is taken to have been there.
 * @param past rows of the earlier set that said there already that whoever they are about leaves, and that are gone or have
 *     come back; none of those before
 * @param orphaned those of the removed rows that hang on rows which were past and are gone, or on rows that hang on such
 * @param departedBefore which rows had departed in the earlier set already and are there now
 */
public record Counts(
        long before,
        long now,
        long added,
        long changed,
        long removed,
        long rekeyed,
        long departed,
        long past,
        long orphaned,
        DepartedBefore departedBefore) {
    /** No row on either side. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Makes counts of rows of which none says that it departs. */
    public Counts(long before, long now, long added, long changed, long removed, long rekeyed) {
        this(before, now, added, changed, removed, rekeyed, 0);
    }

    /** Makes counts of rows of which none had departed earlier. */
    public Counts(long before, long now, long added, long changed, long removed, long rekeyed, long departed) {
        this(before, now, added, changed, removed, rekeyed, departed, 0, 0, DepartedBefore.NONE);
    }

    /** Refuses numbers that cannot belong together. */
    public Counts {
        long same = before - changed - removed - rekeyed - departed;
        if (same < 0 || same != now - changed - added - rekeyed - departed || orphaned > removed) {
            throw new IllegalArgumentException(
                    "%s rows before and %s now do not fit %s added, %s changed, %s removed (%s of them orphaned), %s under another key and %s departed"
                            .formatted(before, now, added, changed, removed, orphaned, rekeyed, departed));
        }
    }

    /** Returns how many rows are the same in both. */
    public long unchanged() {
        return before - changed - removed - rekeyed - departed;
    }

    /** Returns how many rows had departed in the earlier set and are in the later one no more. */
    long pastAndGone() {
        return past - departedBefore.back();
    }

    /** Returns the same as if the rows that depart in both sets were in neither. */
    Counts withoutDepartedBefore() {
        return new Counts(
                before - departedBefore.still(),
                now - departedBefore.still(),
                added,
                changed - departedBefore.changed(),
                removed,
                rekeyed - departedBefore.rekeyed(),
                departed,
                past,
                orphaned,
                new DepartedBefore(departedBefore.back(), 0, 0, 0));
    }

    /** Returns how many rows the receiver has no longer: left out, or said to depart. */
    public long gone() {
        return removed + departed;
    }

    /** Returns whether nothing differs. */
    public boolean same() {
        return added == 0 && changed == 0 && removed == 0 && rekeyed == 0 && departed == 0 && past == 0;
    }

    /** Returns the same as if there had been no rows that hang on those which are past. */
    Counts withoutOrphans() {
        return new Counts(
                before - orphaned, now, added, changed, removed - orphaned, rekeyed, departed, past, 0, departedBefore);
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
                departed + other.departed,
                past + other.past,
                orphaned + other.orphaned,
                departedBefore.plus(other.departedBefore));
    }
}
