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

    /** What became of a row. */
    enum Fate {
        UNCHANGED,
        CHANGED,
        REKEYED,
        DEPARTED,
        REMOVED,
        ADDED,
        /** It had departed in the earlier set, and is gone or has come back. */
        PAST,
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
    }

    /** Adds rows that another school has now: of these they are gone. */
    void addLeft(Fates other) {
        removed += other.both() + other.removed;
        moved += other.both();
        past += other.past;
        orphaned += other.orphaned;
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
        return new Counts(both() + removed, both() + added, added, changed, removed, rekeyed, departed, past, orphaned);
    }
}
