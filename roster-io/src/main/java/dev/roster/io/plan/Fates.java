package dev.roster.io.plan;

/** How many rows had which fate. */
final class Fates {
    private long unchanged;
    private long changed;
    private long rekeyed;
    private long removed;
    private long added;
    private long departed;
    private long moved;
    private long past;
    private long orphaned;
    private DepartedBefore departedBefore = DepartedBefore.NONE;

    /** What became of a row. */
    enum Fate {
        UNCHANGED,
        CHANGED,
        REKEYED,
        DEPARTED,
        REMOVED,
        ADDED,
        /** It had departed in the earlier set, and is gone. */
        PAST,
        /** It had departed in the earlier set, and has come back. */
        BACK,
        /** It departs in both sets and is the same. */
        STILL,
        /** It departs in both sets and changed. */
        STILL_CHANGED,
        /** It departs in both sets, in the later one under another key. */
        STILL_REKEYED,
        /** It is removed, as what it hangs on had departed in the earlier set and is gone. */
        ORPHANED
    }

    void add(Fate fate, long rows) {
        switch (fate) {
            case UNCHANGED -> unchanged += rows;
            case CHANGED -> changed += rows;
            case REKEYED -> rekeyed += rows;
            case DEPARTED -> departed += rows;
            case REMOVED -> removed += rows;
            case ADDED -> added += rows;
            case PAST -> past += rows;
            case BACK -> {
                past += rows;
                departedBefore(new DepartedBefore(rows, 0, 0, 0));
            }
            case STILL -> {
                unchanged += rows;
                departedBefore(new DepartedBefore(0, rows, 0, 0));
            }
            case STILL_CHANGED -> {
                changed += rows;
                departedBefore(new DepartedBefore(0, rows, rows, 0));
            }
            case STILL_REKEYED -> {
                rekeyed += rows;
                departedBefore(new DepartedBefore(0, rows, 0, rows));
            }
            case ORPHANED -> {
                removed += rows;
                orphaned += rows;
            }
        }
    }

    void add(Fates other) {
        unchanged += other.unchanged;
        changed += other.changed;
        rekeyed += other.rekeyed;
        departed += other.departed;
        removed += other.removed;
        added += other.added;
        past += other.past;
        orphaned += other.orphaned;
        departedBefore(other.departedBefore);
    }

    private void departedBefore(DepartedBefore more) {
        departedBefore = departedBefore.plus(more);
    }

    /** Adds rows that another school has now: of these they are gone. Those that had departed before are lost to none. */
    void addLeft(Fates other) {
        long still = other.departedBefore.still();
        removed += other.both() - still + other.removed;
        moved += other.both() - still;
        past += other.past + still;
        orphaned += other.orphaned;
        departedBefore(new DepartedBefore(other.departedBefore.back(), 0, 0, 0));
    }

    /** Returns how many of the removed rows another school has now. */
    long moved() {
        return moved;
    }

    /** Adds rows that another school had: to these they are new. */
    void addCome(Fates other) {
        added += other.both() + other.added;
    }

    private long both() {
        return unchanged + changed + rekeyed + departed;
    }

    boolean none() {
        return both() + removed + added == 0;
    }

    Counts counts() {
        return new Counts(
                both() + removed,
                both() + added,
                added,
                changed,
                removed,
                rekeyed,
                departed,
                past,
                orphaned,
                departedBefore);
    }
}
