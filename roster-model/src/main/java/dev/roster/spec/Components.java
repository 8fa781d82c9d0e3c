package dev.roster.spec;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record that are columns, and the one that holds the open columns. */
final class Components<T extends Record> {
    private final Class<T> type;
    private final List<Component> all = new ArrayList<>();
    private final FileChanges changes;
    private @Nullable Extra extra;
    private @Nullable Field open;

    Components(Class<T> type, Conventions conventions, FileChanges changes) {
        this.type = type;
        this.changes = changes;
        List<String> documented = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = field(component.getName());
            if (extra != null) {
                throw new IllegalArgumentException(
                        "@Extra on %s stands before '%s'; open columns come last, move it to the end"
                                .formatted(type.getSimpleName(), component.getName()));
            }
            extra = field.getAnnotation(Extra.class);
            if (extra == null) {
                documented.add(add(component.getName(), field, conventions));
            } else if (component.getType() != Map.class) {
                throw new IllegalArgumentException("@Extra on %s stands on '%s', which is not a Map<String, String>"
                        .formatted(type.getSimpleName(), component.getName()));
            } else {
                refuseConstraints(field);
                open = field;
            }
        }
        refuseRepeatedHeaders(documented);
    }

    private String add(String name, Field field, Conventions conventions) {
        Column column = field.getAnnotation(Column.class);
        String documented = column == null || column.value().isEmpty()
                ? conventions.columns().header(name)
                : column.value();
        if (!changes.dropped().contains(documented)) {
            String header = changes.headers().getOrDefault(documented, documented);
            all.add(new Component(name, field, header, documented));
        }
        return documented;
    }

    private void refuseConstraints(Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (Constraints.constraint(annotation)) {
                throw new IllegalArgumentException(
                        "@Extra on %s has @%s, which nobody would look at; open columns have no rules, remove it"
                                .formatted(
                                        type.getSimpleName(),
                                        annotation.annotationType().getSimpleName()));
            }
        }
    }

    private void refuseRepeatedHeaders(List<String> documented) {
        for (String header : documented) {
            if (documented.indexOf(header) != documented.lastIndexOf(header)) {
                throw new IllegalArgumentException(
                        "two components of %s have the header '%s'; give one of them a @Column(\"…\")"
                                .formatted(type.getSimpleName(), header));
            }
        }
    }

    private Field field(String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("record %s has no field '%s'".formatted(type.getName(), name), e);
        }
    }

    List<Component> all() {
        return List.copyOf(all);
    }

    List<String> names() {
        return all.stream().map(Component::name).toList();
    }

    List<String> extraHeaders() {
        return changes.added();
    }

    /** Returns the constraints of the values of open columns. */
    List<Annotation> openConstraints() {
        return open != null && open.getAnnotatedType() instanceof AnnotatedParameterizedType map
                ? ColumnReader.constraints(map.getAnnotatedActualTypeArguments()[1])
                : List.of();
    }

    String openPrefix() {
        return extra == null ? "" : extra.prefix();
    }
}
