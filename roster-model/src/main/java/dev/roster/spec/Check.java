package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * A check of one value that is the same for a {@code jakarta.validation.Validator} and for the bulk path, because both
 * call it. It sees nothing but the value. Blank text is absent, and what is absent is never wrong: being required is
 * another rule.
 *
 * <p>Implementations are public, have a public constructor without parameters, keep what {@link #initialize} told them
 * and are then read by several threads.
 *
 * @param <A> the constraint annotation
 * @param <T> the type of the value
 */
public interface Check<A extends Annotation, T> extends ConstraintValidator<A, T> {

    /** Returns whether a value that is not blank is as it must be. */
    boolean holds(T value);

    @Override
    default boolean isValid(@Nullable T value, @Nullable ConstraintValidatorContext context) {
        return value == null || Blanks.blankText(value) || holds(value);
    }
}
