package dev.roster.internal.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accessors of a record type by component, looked up once for each type. Immutable. */
public final class Accessors {
    private static final ClassValue<Accessors> ALL = new ClassValue<>() {
        @Override
        protected Accessors computeValue(Class<?> type) {
            return new Accessors(type);
        }
    };

    private final Class<?> type;
    private final Map<String, Method> methods = new HashMap<>();

    private Accessors(Class<?> type) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (!accessor.trySetAccessible()) {
                throw closed(type, null);
            }
            methods.put(component.getName(), accessor);
        }
    }

    /** Returns the accessors of a record type. */
    public static Accessors of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    /**
     * Returns a component's value.
     *
     * @throws IllegalArgumentException if the record has no such component
     * @throws IllegalStateException if it cannot be read, or its accessor fails; what the accessor said is not passed
     *     on, because it may hold a cell
     */
    public @Nullable Object read(Record row, String component) {
        Method accessor = methods.get(component);
        if (accessor == null) {
            throw new IllegalArgumentException("%s has no component '%s'".formatted(type.getSimpleName(), component));
        }
        try {
            return accessor.invoke(row);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the accessor %s of %s failed".formatted(component, type.getSimpleName()));
        } catch (IllegalAccessException e) {
            throw closed(type, e);
        }
    }

    private static IllegalStateException closed(Class<?> type, @Nullable Exception cause) {
        return new IllegalStateException(
                "%s cannot be read; open its package to dev.roster.model".formatted(type.getName()), cause);
    }
}
