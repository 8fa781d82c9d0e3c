package dev.roster.oneroster.mapping;

/** What becomes of a value, the best first. */
public enum Fate {
    /** It stands in the target as it was. */
    KEPT,
    /** It is written another way that says the same. */
    TRANSFORMED,
    /** It stands in the target with something lost. */
    NARROWED,
    /** It stands nowhere in the target. */
    DROPPED;

    /** Returns the worse of two. */
    Fate worse(Fate other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
