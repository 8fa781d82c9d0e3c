package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What makes a row distinct. A key with a blank component registers nothing and duplicates nothing, unless
 * {@link #whenBlank} gives another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Key.All.class)
public @interface Key {

    /** The components, in order. */
    String[] value();

    /**
     * The components that make a row distinct where one of {@link #value} is blank, such as a parent without an id.
     * These may be blank themselves.
     */
    String[] whenBlank() default {};

    /**
     * Components of which the first that is filled completes the key, whichever it is; a value of one never equals a
     * value of another.
     */
    String[] firstOf() default {};

    /** Several keys of one record. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The keys. */
        Key[] value();
    }
}
