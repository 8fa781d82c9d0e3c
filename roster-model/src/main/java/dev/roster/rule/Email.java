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

/** One {@code @} between a local part and a dotted domain, without white space or control characters. */
@Reports(value = "bad_email", type = ColumnType.EMAIL)
@Constraint(validatedBy = Email.Shape.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Email {
    /** What the value must be. */
    String message() default "must be an e-mail address";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Shape implements Check<Email, CharSequence> {
        /** Made by whoever validates. */
        public Shape() {}

        @Override
        public boolean holds(CharSequence text) {
            String address = text.toString();
            int at = address.indexOf('@');
            return at > 0 && at == address.lastIndexOf('@') && dotted(address, at) && printable(address);
        }

        private static boolean dotted(String address, int at) {
            return address.indexOf('.', at) > at + 1 && address.indexOf("..", at) < 0 && !address.endsWith(".");
        }

        private static boolean printable(String address) {
            for (int i = 0; i < address.length(); i++) {
                char c = address.charAt(i);
                if (c <= ' ' || (c >= 0x7f && (Blanks.space(c) || Character.isISOControl(c)))) {
                    return false;
                }
            }
            return true;
        }
    }
}
