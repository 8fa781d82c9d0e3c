package dev.roster.oneroster.rule;

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
import java.util.regex.Pattern;

/** Two texts in braces with a colon between, such as {@code {LDAP:ada}}; the second may hold colons itself. */
@Reports("bad_list")
@Constraint(validatedBy = Braced.Pair.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Braced {

    /** What the value must be. */
    String message() default "must be written as {left:right}";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Pair implements Check<Braced, CharSequence> {
        private static final Pattern SHAPE = Pattern.compile("\\{[^{}:]+:[^{}]+\\}");

        /** Made by whoever validates. */
        public Pair() {}

        @Override
        public boolean holds(CharSequence text) {
            return SHAPE.matcher(text).matches();
        }
    }
}
