package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta's own constraints: which rule each is, and what it means for a value. This is the only table of its kind.
 *
 * @param code the rule, or {@code null} where the constraint may only be a part of another
 * @param duty what the value must be
 * @param test whether a value that is there holds
 */
record StandardConstraint(@Nullable Rule code, String duty, Predicate<Object> test) {

    private static final Map<Class<? extends Annotation>, Function<Annotation, StandardConstraint>> TABLE = Map.of(
            NotNull.class, a -> new StandardConstraint(CoreRules.MISSING_VALUE, "must not be blank", value -> true),
            NotBlank.class,
                    a -> new StandardConstraint(
                            CoreRules.MISSING_VALUE,
                            "must not be blank",
                            value -> !value.toString().isBlank()),
            NotEmpty.class,
                    a -> new StandardConstraint(
                            CoreRules.MISSING_VALUE, "must not be blank", value -> !((Collection<?>) value).isEmpty()),
            Size.class, a -> size((Size) a),
            Min.class, a -> min(((Min) a).value()),
            Max.class, a -> max(((Max) a).value()),
            Pattern.class, a -> pattern((Pattern) a));

    static @Nullable StandardConstraint of(Annotation annotation) {
        Function<Annotation, StandardConstraint> reader = TABLE.get(annotation.annotationType());
        return reader == null ? null : reader.apply(annotation);
    }

    /** Returns whether an annotation makes a column required. */
    static boolean required(Annotation annotation) {
        return annotation instanceof NotNull || annotation instanceof NotBlank || annotation instanceof NotEmpty;
    }

    Rule rule(String where) {
        if (code == null) {
            throw new IllegalArgumentException(
                    ("%s has a bare constraint (a @Pattern, or a @Size with a minimum) that names no rule; make an"
                                    + " annotation with @Reports that is composed of it")
                            .formatted(where));
        }
        return code;
    }

    private static StandardConstraint size(Size size) {
        return new StandardConstraint(
                size.min() == 0 ? CoreRules.TOO_LONG : null,
                "must have at most %s characters".formatted(size.max()),
                value -> within(length(value), size.min(), size.max()));
    }

    private static boolean within(int length, int min, int max) {
        return length >= min && length <= max;
    }

    private static int length(Object value) {
        return value instanceof Collection<?> several ? several.size() : ((CharSequence) value).length();
    }

    private static StandardConstraint min(long min) {
        return new StandardConstraint(
                CoreRules.BAD_NUMBER, "must be at least %s".formatted(min), value -> compare((Number) value, min) >= 0);
    }

    private static StandardConstraint max(long max) {
        return new StandardConstraint(
                CoreRules.BAD_NUMBER, "must be at most %s".formatted(max), value -> compare((Number) value, max) <= 0);
    }

    private static int compare(Number value, long bound) {
        return value instanceof BigDecimal decimal
                ? decimal.compareTo(BigDecimal.valueOf(bound))
                : Long.compare(value.longValue(), bound);
    }

    private static StandardConstraint pattern(Pattern constraint) {
        int flags = 0;
        for (Pattern.Flag flag : constraint.flags()) {
            flags |= flag.getValue();
        }
        java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(constraint.regexp(), flags);
        return new StandardConstraint(
                null, "", value -> pattern.matcher((CharSequence) value).matches());
    }
}
