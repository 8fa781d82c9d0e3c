package dev.roster.spec;

import dev.roster.problem.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value of this column stands once in the file, or belongs to one person only. Blank cells are left out. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unique {

    /**
     * The components that tell whose value it is: rows that agree in them may repeat it. Empty where each row needs its
     * own.
     */
    String[] per() default {};

    /** What a repeated value is. */
    Severity severity() default Severity.ERROR;
}
