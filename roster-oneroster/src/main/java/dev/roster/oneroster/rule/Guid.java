package dev.roster.oneroster.rule;

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

/** A OneRoster identifier: letters, digits, and {@code . - _ / @}. It need not be a UUID, and case counts. */
@Reports(value = "bad_id", type = ColumnType.ID)
@Constraint(validatedBy = Guid.Shape.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Guid {

    /** What the value must be. */
    String message() default "must have letters a to z, digits and . - _ / @ only";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Shape implements Check<Guid, CharSequence> {

        /** Made by whoever validates. */
        public Shape() {}

        @Override
        public boolean holds(CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                if (!allowed(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean allowed(char c) {
            return (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || c == '.'
                    || c == '-'
                    || c == '_'
                    || c == '/'
                    || c == '@';
        }
    }
}
