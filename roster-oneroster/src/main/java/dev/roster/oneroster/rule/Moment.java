package dev.roster.oneroster.rule;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A day, or a point in time in UTC: what OneRoster 1.0 writes for a date of change. */
@Reports(value = "bad_date", type = ColumnType.DATETIME)
@Constraint(validatedBy = Moment.Shape.class)
@Target({FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Moment {

    /** What the value must be. */
    String message() default "must be a date, or a time in UTC written as yyyy-mm-ddThh:mm:ssZ";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where a broken value is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Shape implements Check<Moment, CharSequence> {
        private static final int DAY = 10;
        private static final Pattern SHAPE =
                Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z)?");

        /** Made by whoever validates. */
        public Shape() {}

        @Override
        public boolean holds(CharSequence text) {
            if (!SHAPE.matcher(text).matches()) {
                return false;
            }
            try {
                LocalDate.parse(text.subSequence(0, DAY));
                return text.length() == DAY || Instant.parse(text) != null;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
