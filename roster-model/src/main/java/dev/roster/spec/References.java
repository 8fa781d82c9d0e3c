package dev.roster.spec;

import dev.roster.problem.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The row's value names a row of another file, or of the same one. A blank cell refers to nothing. In a list cell, each
 * item refers.
 *
 * <p>The annotated component is the last of the reference. Where the target's identity has several components, the
 * others are this record's components of the same names, or those that {@link #from} names.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(References.All.class)
public @interface References {

    /** The record that declares the file referred to. */
    Class<? extends Record> value();

    /** The components of the target that are meant; its identity where empty. */
    String[] by() default {};

    /** This record's components that pair with the target's, the annotated one last; same names where empty. */
    String[] from() default {};

    /** The kind of row that is meant, as {@code component=value} of the target; any kind where empty. */
    String where() default "";

    /** What it is when no such row is there. */
    Severity severity() default Severity.ERROR;

    /** Several references of one component. */
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The references. */
        References[] value();
    }
}
