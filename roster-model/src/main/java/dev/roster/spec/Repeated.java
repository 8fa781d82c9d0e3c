package dev.roster.spec;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Unfolds the container of a repeatable annotation whose type is not known in advance. */
final class Repeated {
    private Repeated() {}

    static List<Annotation> unfold(Annotation annotation) {
        try {
            Method value = annotation.annotationType().getDeclaredMethod("value");
            Class<?> item = value.getReturnType().getComponentType();
            if (item == null || !item.isAnnotationPresent(Repeatable.class)) {
                return List.of(annotation);
            }
            value.setAccessible(true);
            return List.of((Annotation[]) value.invoke(annotation));
        } catch (NoSuchMethodException e) {
            return List.of(annotation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "@%s cannot be read".formatted(annotation.annotationType().getName()), e);
        }
    }
}
