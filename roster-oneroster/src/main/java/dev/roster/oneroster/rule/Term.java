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
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** One of the standard's terms, or an extension of them that both sides agreed on: {@code ext:} and a name without white
 * space. */
@Reports(value = "not_in_list", type = ColumnType.ENUM)
@Constraint(validatedBy = Term.Known.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Term {

    /** The standard's terms. */
    String[] value();

    /** What the value must be. */
    String message() default "must be one of {value}, or an extension that starts with ext:";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Known implements Check<Term, CharSequence> {
        private static final Pattern EXTENSION = Pattern.compile("ext:[^\\s\\p{Z}\\p{C}]+");

        private Set<String> terms = new HashSet<>();

        /** Made by whoever validates. */
        public Known() {}

        @Override
        public void initialize(Term constraint) {
            terms = new HashSet<>(Set.of(constraint.value()));
        }

        @Override
        public boolean holds(CharSequence text) {
            String term = text.toString();
            return terms.contains(term) || EXTENSION.matcher(term).matches();
        }
    }
}
