package dev.roster.internal.row;

import dev.roster.spec.CellRule;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constraints that the bulk path does not know: refused, unless the caller passed a Validator that does. */
public final class UnknownRules {
    private final @Nullable Validator validator;

    /** Makes the judge; without a Validator it refuses. */
    public UnknownRules(@Nullable Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses a file with constraints that nobody could judge.
     *
     * @throws IllegalArgumentException if there is one and no Validator
     */
    public void accept(FileSpec<?> file) {
        for (ColumnSpec column : file.columns()) {
            for (CellRule rule : column.rules()) {
                if (rule.test() == null && validator == null) {
                    throw new IllegalArgumentException(
                            "'%s' of %s has @%s, whose validator is no Check; implement Check, or pass a Validator in the options"
                                    .formatted(column.component(), file.type().getSimpleName(), name(rule)));
                }
            }
        }
    }

    private static String name(CellRule rule) {
        Annotation constraint = rule.constraint();
        return constraint == null ? "" : constraint.annotationType().getSimpleName();
    }

    <T extends Record> boolean holds(FileSpec<T> file, ColumnSpec column, CellRule rule, Object value) {
        if (validator == null) {
            throw new IllegalStateException("accept(file) was not asked for " + file.id());
        }
        Set<ConstraintViolation<T>> violations = validator.validateValue(file.type(), column.component(), value);
        return violations.stream()
                .noneMatch(violation ->
                        violation.getConstraintDescriptor().getAnnotation().equals(rule.constraint()));
    }
}
