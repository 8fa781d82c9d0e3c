package dev.roster.oneroster.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A change of one value, the only code that a mapping may hold. The same value always becomes the same.
 *
 * @param name what it is called in tables
 * @param says what it does, as a sentence without a capital letter and a full stop
 * @param step makes the new value; {@code null} where the value has no place in the target
 */
public record Transform(String name, String says, Step step) {

    /** Changes one value. */
    @FunctionalInterface
    public interface Step {
        /** Returns what becomes of a value that is not blank; {@code null} where it has no place in the target. */
        @Nullable
        Carried apply(Object value);
    }

    @Override
    public String toString() {
        return name;
    }
}
