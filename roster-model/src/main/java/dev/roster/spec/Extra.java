package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds the open columns of a row by header, in the file's order: those that a profile declares, and those whose header
 * starts with {@link #prefix}. Stands on the last component, a {@code Map<String, String>}. A constraint of the map's values
 * holds for each column that a profile declares.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Extra {

    /** How the header of an open column starts that needs no profile; empty where every one needs it. */
    String prefix() default "";
}
