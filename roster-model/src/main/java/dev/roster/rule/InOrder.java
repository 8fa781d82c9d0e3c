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
import java.time.LocalDate;
import java.util.List;

/** One day is not after another. Blank and unreadable days are left out. */
@Reports("date_order")
@Constraint(validatedBy = InOrder.Days.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InOrder {
    /** The component that comes first. */
    String start();

    /** The component that comes last. */
    String end();

    /** What the row must be. */
    String message() default "must be in order";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Days implements RowCheck<InOrder> {
        private String start = "";
        private String end = "";

        /** Made by whoever validates. */
        public Days() {}

        @Override
        public void initialize(InOrder constraint) {
            start = constraint.start();
            end = constraint.end();
        }

        @Override
        public List<String> components() {
            return List.of(start, end);
        }

        @Override
        public boolean holds(RowView row) {
            return !(row.value(start) instanceof LocalDate first
                    && row.value(end) instanceof LocalDate last
                    && first.isAfter(last));
        }
    }
}
