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

/** A grade as CEDS codes entry grade levels, which OneRoster 1.1 asks for. */
@Reports(value = "not_in_list", type = ColumnType.ENUM)
@Constraint(validatedBy = Grade.Known.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Grade {

    /** The codes. */
    String[] value() default {
        "IT", "PR", "PK", "TK", "KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13",
        "PS", "UG", "Other"
    };

    /** What the value must be. */
    String message() default "must be one of {value}";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Known implements Check<Grade, CharSequence> {
        private Set<String> grades = new HashSet<>();

        /** Made by whoever validates. */
        public Known() {}

        @Override
        public void initialize(Grade constraint) {
            grades = new HashSet<>(Set.of(constraint.value()));
        }

        @Override
        public boolean holds(CharSequence text) {
            return grades.contains(text.toString());
        }
    }
}
