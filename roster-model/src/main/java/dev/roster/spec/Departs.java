package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a row that is sent says that whoever it is about leaves; stands on the package of a vendor's records, where it is
 * about those that have the component, or on one record, which is stronger. Where nothing is said, no row says so.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Departs {

    /** The component that says it. */
    String by();

    /** The documented texts that say it. */
    String[] values();

    /** What the receiver does with such rows, with {@code %s} for them, such as {@code delete %s}; empty where nobody says. */
    String does() default "";

    /** Whether the vendor says so in a document; otherwise it is our reading. */
    boolean documented();

    /** Document and section, or where the reading is written down. */
    String source();
}
