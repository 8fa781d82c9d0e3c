package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of the rows that agree in some components, those with one value stand apart from those with others. Reported once per
 * group, on the first row that mixes them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Apart {

    /** The text that excludes every other one. */
    String value();

    /**
     * The components that hold the text. Where the profile says which period a column means, a filled cell counts as
     * that period.
     */
    String[] of();

    /** The components that tell the group. */
    String[] per();

    /** The code that is reported. */
    String reports();
}
