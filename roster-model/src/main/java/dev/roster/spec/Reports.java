package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a constraint annotation and says which rule of the catalogue is broken when the constraint is. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reports {

    /** The rule's code. Empty where the constraint has a {@code String reports()} attribute that says it. */
    String value() default "";

    /** The type that a text column with this constraint has in listings. */
    ColumnType type() default ColumnType.TEXT;
}
