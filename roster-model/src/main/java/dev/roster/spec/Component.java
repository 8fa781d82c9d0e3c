package dev.roster.spec;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record component as its field shows it, because Jakarta constraints are not on the component itself.
 *
 * @param name the component's name
 * @param field the field of the same name
 * @param header the documented header, after the profile
 * @param documented the documented header, before the profile
 */
record Component(String name, Field field, String header, String documented) {

    <A extends Annotation> @Nullable A find(Class<A> annotation) {
        return field.getAnnotation(annotation);
    }

    /** Returns what stands on the field, each of a repeated annotation by itself. */
    List<Annotation> annotations() {
        return Arrays.stream(field.getAnnotations())
                .flatMap(annotation -> Repeated.unfold(annotation).stream())
                .toList();
    }
}
