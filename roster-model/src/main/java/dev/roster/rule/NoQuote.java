package dev.roster.rule;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.spec.Check;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A text without a quotation mark {@code "}; quotes around a whole cell belong to the encoding and are fine. */
@Reports("quote_in_value")
@Constraint(validatedBy = NoQuote.Unquoted.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface NoQuote {
    /** What the value must be. */
    String message() default "should not contain quotation marks";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** A broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Unquoted implements Check<NoQuote, CharSequence> {
        /** Made by whoever validates. */
        public Unquoted() {}

        @Override
        public boolean holds(CharSequence text) {
            return text.toString().indexOf('"') < 0;
        }
    }
}
