package dev.roster.rule;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.roster.spec.Check;
import dev.roster.spec.ColumnType;
import dev.roster.spec.Reports;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Locale;

/** A language as a code of ISO 639-1 or 639-2 or by its English name, in any case. */
@Reports(value = "bad_language", type = ColumnType.LANGUAGE)
@Constraint(validatedBy = Language.Known.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Language {
    /** What the value must be. */
    String message() default "must be a language as ISO 639-1, ISO 639-2 or its English name";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Known implements Check<Language, CharSequence> {
        /** Made by whoever validates. */
        public Known() {}

        @Override
        public boolean holds(CharSequence text) {
            return Languages.KNOWN.contains(text.toString().toLowerCase(Locale.ROOT));
        }
    }
}
