package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Rows that agree in some components agree in others too. Reported once per group, on the first row that differs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Same.All.class)
public @interface Same {

    /** The components that have to agree. */
    String[] of();

    /** The components that tell the group. */
    String[] per();

    /** The code that is reported. */
    String reports();

    /** Whether a blank cell differs from a filled one. */
    Blanks blanks() default Blanks.DIFFER;

    /** What a blank against a value is. */
    enum Blanks {
        /** A difference. */
        DIFFER,
        /** No difference; the first value that is filled counts. */
        AGREE
    }

    /** Several of one record. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The rules. */
        Same[] value();
    }
}
