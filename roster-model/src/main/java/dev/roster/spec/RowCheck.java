package dev.roster.spec;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of several values of one row that is the same for a {@code jakarta.validation.Validator} and for the bulk
 * path. Like {@link Check}, implementations have a public constructor and are read by several threads.
 *
 * @param <A> the constraint annotation, which stands on the record
 */
public interface RowCheck<A extends Annotation> extends ConstraintValidator<A, Record> {

    /** Returns the names of the components it looks at; known after {@link #initialize}. */
    List<String> components();

    /** Returns whether the row is as it must be. */
    boolean holds(RowView row);

    /** Returns whether one of {@link #components} has to be filled, which makes each of them conditional. */
    default boolean eitherOr() {
        return false;
    }

    @Override
    default boolean isValid(@Nullable Record row, @Nullable ConstraintValidatorContext context) {
        return row == null || holds(new RecordView(row));
    }
}
