package dev.roster.rule;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.spec.Check;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Collection;

/** A list of so many items at most, where more have a code of their own. */
@Reports
@Constraint(validatedBy = MostItems.Counted.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface MostItems {
    /** How many items there may be. */
    int value();

    /** The code that is reported. */
    String reports();

    /** What the value must be. */
    String message() default "must have at most {value} items";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Counted implements Check<MostItems, Collection<?>> {
        private int most;

        /** Made by whoever validates. */
        public Counted() {}

        @Override
        public void initialize(MostItems constraint) {
            most = constraint.value();
        }

        @Override
        public boolean holds(Collection<?> items) {
            return items.size() <= most;
        }
    }
}
