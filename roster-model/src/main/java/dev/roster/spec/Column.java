package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a column says beyond its component: nothing has to be said where the conventions hold. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {

    /** The header, where it is not the component's name in the vendor's {@link Conventions#columns case}. */
    String value() default "";

    /** Other headers that are read without a finding; never written. */
    String[] aliases() default {};

    /** What stands between the items of a list cell. */
    char separator() default ',';

    /** The section or row of the source where it is not the file's. */
    String source() default "";
}
