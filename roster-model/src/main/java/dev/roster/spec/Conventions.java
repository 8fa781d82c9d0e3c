package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What holds for all files of a vendor; stands on the package of its records, or on one record. */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Conventions {

    /** How a header comes from a component's name where {@link Column} says nothing. */
    HeaderCase columns() default HeaderCase.SNAKE_CASE;

    /** The patterns of dates ({@link java.time.format.DateTimeFormatter}); all are read, the first is written. */
    String[] dates() default {"uuuu-MM-dd"};

    /** The texts for yes and no, in this order. */
    String[] flags() default {"1", "0"};

    /** How a written line ends; every line end is read. */
    LineEnd lineEnd() default LineEnd.LF;
}
