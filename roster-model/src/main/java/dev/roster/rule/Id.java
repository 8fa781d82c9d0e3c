package dev.roster.rule;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.internal.text.Blanks;
import dev.roster.spec.Check;
import dev.roster.spec.ColumnType;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An identifier: no white space anywhere, no-break spaces included. Leading zeros and case count. */
@Reports(value = "space_in_id", type = ColumnType.ID)
@Constraint(validatedBy = Id.Shape.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Id {
    /** What the value must be. */
    String message() default "must not contain white space";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Shape implements Check<Id, CharSequence> {
        /** Made by whoever validates. */
        public Shape() {}

        @Override
        public boolean holds(CharSequence text) {
            return !Blanks.anySpace(text);
        }
    }
}
