package dev.roster.rule;

import dev.roster.spec.Reports;
import dev.roster.spec.RowCheck;
import dev.roster.spec.RowView;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** A cell that may be blank and had better not be, for a reason that has a code of its own. */
@Reports
@Constraint(validatedBy = Advised.Filled.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Advised {
    /** The component. */
    String value();

    /** The code that is reported. */
    String reports();

    /** What the value must be. */
    String message() default "should not be blank";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Filled implements RowCheck<Advised> {
        private String component = "";

        /** Made by whoever validates. */
        public Filled() {}

        @Override
        public void initialize(Advised constraint) {
            component = constraint.value();
        }

        @Override
        public List<String> components() {
            return List.of(component);
        }

        @Override
        public boolean holds(RowView row) {
            return row.filled(component);
        }
    }
}
