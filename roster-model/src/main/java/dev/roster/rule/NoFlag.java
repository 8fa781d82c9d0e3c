package dev.roster.rule;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.spec.Check;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A word and no {@code 0} or {@code 1}, which would be a flag of another column that slipped in here. */
@Reports("flag_in_text")
@Constraint(validatedBy = NoFlag.Word.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface NoFlag {
    /** What the value must be. */
    String message() default "should be a word, not 0 or 1";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Word implements Check<NoFlag, CharSequence> {
        /** Made by whoever validates. */
        public Word() {}

        @Override
        public boolean holds(CharSequence text) {
            return text.length() != 1 || (text.charAt(0) != '0' && text.charAt(0) != '1');
        }
    }
}
