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
import java.time.Month;
import java.time.Year;
import java.util.List;

/**
 * A school year is the calendar year in which it ends: what starts after June belongs to the next one. Blank and
 * unreadable cells are left out.
 */
@Reports("school_year_mismatch")
@Constraint(validatedBy = SchoolYear.EndsIn.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SchoolYear {
    /** The component that holds the school year, which is the one concerned. */
    String value();

    /** The component that holds the first day. */
    String start();

    /** What the value must be. */
    String message() default "should be the year in which the school year ends";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class EndsIn implements RowCheck<SchoolYear> {
        private String year = "";
        private String start = "";

        /** Made by whoever validates. */
        public EndsIn() {}

        @Override
        public void initialize(SchoolYear constraint) {
            year = constraint.value();
            start = constraint.start();
        }

        @Override
        public List<String> components() {
            return List.of(year);
        }

        @Override
        public boolean holds(RowView row) {
            return !(row.value(year) instanceof Year found
                    && row.value(start) instanceof LocalDate first
                    && found.getValue() != ending(first));
        }

        private static int ending(LocalDate first) {
            return first.getYear() + (first.getMonth().compareTo(Month.JUNE) > 0 ? 1 : 0);
        }
    }
}
