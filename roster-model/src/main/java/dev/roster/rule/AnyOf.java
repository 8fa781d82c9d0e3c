package dev.roster.rule;

import dev.roster.spec.Reports;
import dev.roster.spec.RowCheck;
import dev.roster.spec.RowView;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** At least one of several cells is filled. A cell that fails its own check counts as filled. */
@Reports
@Constraint(validatedBy = AnyOf.Filled.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AnyOf.All.class)
public @interface AnyOf {
    /** The components of which one has to be filled. */
    String[] value();

    /** The code that is reported. */
    String reports();

    /** What the row must be. */
    String message() default "must not all be blank";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** Several of one record. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** The rules. */
        AnyOf[] value();
    }

    /** The check; the same for a Validator and for the bulk path. */
    final class Filled implements RowCheck<AnyOf> {
        private List<String> components = List.of();

        /** Made by whoever validates. */
        public Filled() {}

        @Override
        public void initialize(AnyOf constraint) {
            components = List.of(constraint.value());
        }

        @Override
        public List<String> components() {
            return components;
        }

        @Override
        public boolean holds(RowView row) {
            return components.stream().anyMatch(row::filled);
        }

        @Override
        public boolean eitherOr() {
            return true;
        }
    }
}
