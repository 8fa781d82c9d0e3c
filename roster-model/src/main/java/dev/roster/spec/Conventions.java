package dev.roster.spec;

import dev.roster.problem.Severity;
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

    /** Further texts for yes and no, in this order, that pass where a district asks for leniency; none where empty. */
    String[] lenientFlags() default {};

    /** The patterns of days that pass for points in time where a district asks for leniency. */
    String[] lenientTimes() default {};

    /** Whether columns stand in the documented order, open ones at the end. */
    boolean ordered() default false;

    /** What a line break inside a cell is; none is ever written. */
    Severity lineBreaks() default Severity.WARNING;

    /** How a written line ends; every line end is read. */
    LineEnd lineEnd() default LineEnd.LF;
}
