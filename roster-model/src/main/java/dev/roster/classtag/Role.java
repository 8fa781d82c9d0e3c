package dev.roster.classtag;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.rule.OneOf;
import dev.roster.spec.Check;
import dev.roster.spec.ColumnType;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Set;

/** What a person is: a {@link OneOf} whose list stands here alone, for all files that name roles. */
@Reports(value = "not_in_list", type = ColumnType.ENUM)
@Constraint(validatedBy = Role.Listed.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface Role {
    /** The roles. */
    String[] value() default {"student", "parent", "guardian", "relative", "teacher", "aide", "proctor", "administrator"
    };

    /** What the value must be. */
    String message() default "must be one of {value}";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Listed implements Check<Role, CharSequence> {
        private Set<String> roles = Set.of();

        /** Made by whoever validates. */
        public Listed() {}

        @Override
        public void initialize(Role constraint) {
            roles = Set.of(constraint.value());
        }

        @Override
        public boolean holds(CharSequence text) {
            return roles.contains(text.toString());
        }
    }
}
