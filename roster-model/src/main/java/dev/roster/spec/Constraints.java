package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import dev.roster.problem.Rule;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads constraint annotations, composed ones too, into direct tests. */
final class Constraints {

    /** A constraint that was understood, before it is put on a column. */
    record Read(
            Annotation constraint,
            Rule rule,
            String duty,
            boolean warning,
            @Nullable Predicate<Object> test) {}

    private final Catalogue catalogue;

    Constraints(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static boolean constraint(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class);
    }

    /** Returns the type that a constraint gives a text column, or {@code null}. */
    static @Nullable ColumnType type(Annotation annotation) {
        Reports reports = annotation.annotationType().getAnnotation(Reports.class);
        return reports == null || reports.type() == ColumnType.TEXT ? null : reports.type();
    }

    Read read(Annotation annotation, String where) {
        refuseGroups(annotation, where);
        StandardConstraint standard = StandardConstraint.of(annotation);
        if (standard != null) {
            return new Read(annotation, standard.rule(where), standard.duty(), warning(annotation), standard.test());
        }
        Rule rule = catalogue.rule(code(annotation, where), where);
        return new Read(annotation, rule, duty(annotation), warning(annotation), test(annotation, where));
    }

    static String code(Annotation annotation, String where) {
        Reports reports = annotation.annotationType().getAnnotation(Reports.class);
        if (reports == null) {
            throw new IllegalArgumentException(
                    annotation instanceof Pattern
                            ? "%s has a bare @Pattern, which says nothing about what is wrong; make an annotation with @Reports that is composed of it"
                                    .formatted(where)
                            : "%s has @%s, which names no rule; put @Reports(\"code\") on the annotation"
                                    .formatted(
                                            where, annotation.annotationType().getSimpleName()));
        }
        return reports.value().isEmpty() ? Attributes.text(annotation, "reports") : reports.value();
    }

    static String duty(Annotation annotation) {
        String message = Attributes.text(annotation, "message");
        return message.startsWith("{") ? "" : Attributes.interpolate(message, annotation);
    }

    static boolean warning(Annotation annotation) {
        return Arrays.asList(Attributes.classes(annotation, "payload")).contains(Warning.class);
    }

    private static void refuseGroups(Annotation annotation, String where) {
        if (Attributes.classes(annotation, "groups").length > 0) {
            throw new IllegalArgumentException(
                    "%s puts @%s into a validation group; rules of a file have no groups, remove it"
                            .formatted(where, annotation.annotationType().getSimpleName()));
        }
    }

    private @Nullable Predicate<Object> test(Annotation annotation, String where) {
        Predicate<Object> own = own(annotation);
        List<Predicate<Object>> parts = new ArrayList<>();
        for (Annotation part : annotation.annotationType().getAnnotations()) {
            if (StandardConstraint.required(part)) {
                throw new IllegalArgumentException(
                        "%s has @%s, which is composed of @%s; put that on the component, so that the column counts as required"
                                .formatted(
                                        where,
                                        annotation.annotationType().getSimpleName(),
                                        part.annotationType().getSimpleName()));
            }
            if (constraint(part)) {
                StandardConstraint standard = StandardConstraint.of(part);
                Predicate<Object> test = standard == null ? test(part, where) : standard.test();
                if (test == null) {
                    return null;
                }
                parts.add(test);
            }
        }
        if (!parts.isEmpty() && !annotation.annotationType().isAnnotationPresent(ReportAsSingleViolation.class)) {
            throw new IllegalArgumentException(
                    "%s has @%s, which is composed of constraints; put @ReportAsSingleViolation on it, so that one fault is one finding"
                            .formatted(where, annotation.annotationType().getSimpleName()));
        }
        return own == null ? null : parts.stream().reduce(own, Predicate::and);
    }

    private static @Nullable Predicate<Object> own(Annotation annotation) {
        Class<?>[] validators =
                annotation.annotationType().getAnnotation(Constraint.class).validatedBy();
        if (validators.length == 0) {
            return value -> true;
        }
        Object check = validators.length == 1 ? validator(validators[0]) : null;
        return check instanceof Check<?, ?> known ? test(known, annotation) : null;
    }

    @SuppressWarnings("unchecked")
    private static Predicate<Object> test(Check<?, ?> known, Annotation annotation) {
        Check<Annotation, Object> check = (Check<Annotation, Object>) known;
        check.initialize(annotation);
        return value -> Blanks.blankText(value) || check.holds(value);
    }

    @SuppressWarnings("unchecked")
    RowCheck<?> rowCheck(Annotation annotation, String where) {
        Class<?>[] validators =
                annotation.annotationType().getAnnotation(Constraint.class).validatedBy();
        if (validators.length != 1 || !(validator(validators[0]) instanceof RowCheck<?> known)) {
            throw new IllegalArgumentException(
                    "@%s on %s is not validated by one RowCheck; implement RowCheck, so that cells and records are judged alike"
                            .formatted(annotation.annotationType().getSimpleName(), where));
        }
        ((RowCheck<Annotation>) known).initialize(annotation);
        return known;
    }

    private static @Nullable Object validator(Class<?> type) {
        if (!Check.class.isAssignableFrom(type) && !RowCheck.class.isAssignableFrom(type)) {
            return null;
        }
        try {
            return type.asSubclass(ConstraintValidator.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "%s needs to be public with a public constructor without parameters".formatted(type.getName()), e);
        }
    }
}
