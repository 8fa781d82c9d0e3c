package dev.roster.spec;

import dev.roster.problem.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record the declaration of a file: its components are the columns, in order. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RosterFile {

    /** The file's name, with its extension. */
    String value();

    /** The name of the layout where one file name has two shapes; which one a file has is told by its header. */
    String layout() default "";

    /** How far the layout is known. */
    Provenance provenance() default Provenance.DOCUMENTED;

    /** Document and section that the layout comes from. */
    String source();

    /** Whether receivers take a set without this file, or with no rows in it, for the removal of everybody. */
    boolean core() default false;

    /** The files whose rows receivers drop where this one is not in the same set. */
    Class<? extends Record>[] neededBy() default {};

    /** What a file with no rows in it is; an error of a {@link #core} file whatever stands here. */
    Severity noRows() default Severity.WARNING;

    /** What a column that is not declared is: it may become visible data at the receiver, or be ignored. */
    Severity unknownColumns() default Severity.WARNING;
}
