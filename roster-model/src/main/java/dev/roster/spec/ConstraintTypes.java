package dev.roster.spec;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which types of values a constraint can judge; one on another type would only fail at the first row. */
final class ConstraintTypes {
    private static final Map<Class<? extends Annotation>, List<Class<?>>> STANDARD = Map.of(
            Size.class, List.of(CharSequence.class, Collection.class),
            Min.class, List.of(Number.class),
            Max.class, List.of(Number.class),
            NotBlank.class, List.of(CharSequence.class),
            NotEmpty.class, List.of(Collection.class),
            Pattern.class, List.of(CharSequence.class));

    private ConstraintTypes() {}

    /**
     * Refuses a constraint, or a part of it, that cannot judge values of a type.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void require(Annotation constraint, Class<?> type, String where) {
        List<Class<?>> judged = judged(constraint);
        if (judged.stream().noneMatch(able -> able.isAssignableFrom(type))) {
            throw new IllegalArgumentException("%s has @%s, which cannot judge %s; it judges %s"
                    .formatted(
                            where,
                            constraint.annotationType().getSimpleName(),
                            type.getSimpleName(),
                            judged.stream().map(Class::getSimpleName).toList()));
        }
        for (Annotation part : constraint.annotationType().getAnnotations()) {
            if (Constraints.constraint(part)) {
                require(part, type, where);
            }
        }
    }

    private static List<Class<?>> judged(Annotation constraint) {
        List<Class<?>> standard = STANDARD.get(constraint.annotationType());
        if (standard != null) {
            return standard;
        }
        Class<?>[] validators =
                constraint.annotationType().getAnnotation(Constraint.class).validatedBy();
        boolean check = validators.length == 1 && Check.class.isAssignableFrom(validators[0]);
        return check ? held(validators[0]) : List.of(Object.class);
    }

    private static List<Class<?>> held(Class<?> check) {
        return Arrays.stream(check.getMethods())
                .filter(method -> method.getName().equals("holds") && !method.isBridge())
                .<Class<?>>map(ConstraintTypes::parameter)
                .toList();
    }

    private static Class<?> parameter(Method holds) {
        return holds.getParameterTypes()[0];
    }
}
