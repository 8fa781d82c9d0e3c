package dev.roster.spec;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attributes of annotations whose type is not known in advance. */
final class Attributes {
    private Attributes() {}

    static String text(Annotation annotation, String name) {
        return value(annotation, name) instanceof String text ? text : "";
    }

    static Class<?>[] classes(Annotation annotation, String name) {
        return value(annotation, name) instanceof Class<?>[] classes ? classes : new Class<?>[0];
    }

    /** Replaces each {@code {attribute}} of a message by the annotation's value. */
    static String interpolate(String message, Annotation annotation) {
        String text = message;
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            String hole = "{" + attribute.getName() + "}";
            if (text.contains(hole)) {
                text = text.replace(hole, show(value(annotation, attribute.getName())));
            }
        }
        return text;
    }

    private static String show(@Nullable Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static @Nullable Object value(Annotation annotation, String name) {
        try {
            Method attribute = annotation.annotationType().getDeclaredMethod(name);
            attribute.setAccessible(true);
            return attribute.invoke(annotation);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "attribute %s of @%s cannot be read"
                            .formatted(name, annotation.annotationType().getName()),
                    e);
        }
    }
}
