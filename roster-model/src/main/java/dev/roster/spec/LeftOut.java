package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a receiver does with a row that an earlier set had and a later one leaves out; stands on the package of a vendor's
 * records, or on one record, which is stronger. Where nothing is said, it is {@link Omission#UNKNOWN}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LeftOut {

    /** What becomes of the row. */
    Omission value();

    /**
     * What the receiver does with rows that it takes for gone, with {@code %s} for them, such as {@code archive %s}; of
     * {@link Omission#UNKNOWN} what to reckon with, or nothing.
     */
    String does() default "";

    /** Whether the vendor says so in a document; otherwise it is our reading. */
    boolean documented();

    /** Document and section, or where the reading is written down. */
    String source();

    /** How many per cent of the rows may be gone before the receiver takes none of them for gone; 0 where it has no such guard. */
    int nothingAbove() default 0;

    /** What to send instead of leaving a row out, a clause; empty where there is nothing to say. */
    String instead() default "";
}
