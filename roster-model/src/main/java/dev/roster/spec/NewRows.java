package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Somebody looks when the file has a row that no earlier set had: what follows from it is more than the row. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NewRows {

    /** Why one looks, and where, a clause. */
    String look();

    /** Whether the vendor says so in a document; otherwise it is our reading. */
    boolean documented();

    /** Document and section, or where the reading is written down. */
    String source();
}
