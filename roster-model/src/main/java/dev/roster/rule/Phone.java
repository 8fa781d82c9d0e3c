package dev.roster.rule;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.spec.Check;
import dev.roster.spec.ColumnType;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Ten ASCII digits and nothing else. */
@Reports(value = "bad_phone", type = ColumnType.PHONE)
@Constraint(validatedBy = Phone.Shape.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Phone {
    /** What the value must be. */
    String message() default "must be 10 digits";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Shape implements Check<Phone, CharSequence> {
        /** Made by whoever validates. */
        public Shape() {}

        @Override
        public boolean holds(CharSequence text) {
            boolean digits = text.length() == 10;
            for (int i = 0; digits && i < 10; i++) {
                digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            }
            return digits;
        }
    }
}
