package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** So many rows at most agree in some components. Reported once per group, on the first row beyond. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MostRows {

    /** How many rows there may be. */
    int value();

    /** The components that tell the group. */
    String[] per();

    /** The code that is reported. */
    String reports();
}
