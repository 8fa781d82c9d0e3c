package dev.roster.oneroster.mapping;

import java.util.Objects;

/**
 * What a {@link Transform} makes of a value.
 *
 * @param value the new value
 * @param fate whether something was lost
 */
public record Carried(Object value, Fate fate) {

    /** Returns a value that says all of what another says; kept where it is the same. */
    public static Carried as(Object value, Object before) {
        return new Carried(value, Objects.equals(value, before) ? Fate.KEPT : Fate.TRANSFORMED);
    }

    /** Returns a value that says less than the one before. */
    public static Carried less(Object value) {
        return new Carried(value, Fate.NARROWED);
    }

    /** A value may be somebody's, so only its fate is shown. */
    @Override
    public String toString() {
        return "Carried[" + fate + "]";
    }
}
