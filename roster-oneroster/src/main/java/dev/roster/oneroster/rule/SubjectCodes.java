package dev.roster.oneroster.rule;

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

/** Subjects have codes, which are what programs compare. */
@Reports("subjects_without_codes")
@Constraint(validatedBy = SubjectCodes.Given.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SubjectCodes {

    /** The component with the subjects. */
    String of();

    /** The component with their codes. */
    String value();

    /** What the row must be. */
    String message() default "should say the codes of the subjects";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Given implements RowCheck<SubjectCodes> {
        private String subjects = "";
        private String codes = "";

        /** Made by whoever validates. */
        public Given() {}

        @Override
        public void initialize(SubjectCodes constraint) {
            subjects = constraint.of();
            codes = constraint.value();
        }

        @Override
        public List<String> components() {
            return List.of(subjects, codes);
        }

        @Override
        public boolean holds(RowView row) {
            return !row.filled(subjects) || row.filled(codes);
        }
    }
}
