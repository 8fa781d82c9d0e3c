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
import java.util.HashSet;
import java.util.Set;

/** One of a closed list of texts, compared literally. */
@Reports(value = "not_in_list", type = ColumnType.ENUM)
@Constraint(validatedBy = OneOf.Listed.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface OneOf {
    /** The texts. */
    String[] value();

    /** What the value must be. */
    String message() default "must be one of {value}";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Listed implements Check<OneOf, CharSequence> {
        /** Not {@link Set#of}, which divides for each look. */
        private Set<String> texts = new HashSet<>();

        /** Made by whoever validates. */
        public Listed() {}

        @Override
        public void initialize(OneOf constraint) {
            texts = new HashSet<>(Set.of(constraint.value()));
        }

        @Override
        public boolean holds(CharSequence text) {
            return texts.contains(text.toString());
        }
    }
}
