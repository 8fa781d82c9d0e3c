package dev.roster.io.plan;

/**
 * Of the rows of an earlier set that said there already that whoever they are about leaves: those that the later set has.
 * They were judged when they departed, and are no part of what others are a share of.
 *
 * @param back how many of {@link Counts#past} have come back; the others are gone
 * @param still those that say so in both sets. They are among the rows before and now, and among those that are the same,
 *     that changed, or that are there under another key
 * @param changed how many of {@code still} changed
 * @param rekeyed how many of {@code still} are there under another key
 */
public record DepartedBefore(long back, long still, long changed, long rekeyed) {
    /** No such row. */
    public static final DepartedBefore NONE = new DepartedBefore(0, 0, 0, 0);

    /** Refuses numbers that cannot belong together. */
    public DepartedBefore {
        if (changed + rekeyed > still) {
            throw new IllegalArgumentException(
                    "%s changed and %s under another key are more than the %s that still depart"
                            .formatted(changed, rekeyed, still));
        }
    }

    DepartedBefore plus(DepartedBefore other) {
        return new DepartedBefore(
                back + other.back, still + other.still, changed + other.changed, rekeyed + other.rekeyed);
    }
}
