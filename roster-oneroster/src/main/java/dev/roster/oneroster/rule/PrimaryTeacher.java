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

/** Being primary is for teachers: a student is not. */
@Reports("student_primary")
@Constraint(validatedBy = PrimaryTeacher.NoStudent.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PrimaryTeacher {

    /** The component that says what somebody is in the class. */
    String role();

    /** The component that is true for the primary teacher. */
    String flag();

    /** What the row must be. */
    String message() default "should not be true for a student";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class NoStudent implements RowCheck<PrimaryTeacher> {
        private String role = "";
        private String flag = "";

        /** Made by whoever validates. */
        public NoStudent() {}

        @Override
        public void initialize(PrimaryTeacher constraint) {
            role = constraint.role();
            flag = constraint.flag();
        }

        @Override
        public List<String> components() {
            return List.of(role, flag);
        }

        @Override
        public boolean holds(RowView row) {
            return !(Boolean.TRUE.equals(row.value(flag)) && "student".equals(row.value(role)));
        }
    }
}
