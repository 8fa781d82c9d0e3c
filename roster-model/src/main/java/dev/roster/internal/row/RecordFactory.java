package dev.roster.internal.row;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records of rows that were found right. Not for use by several threads. */
public final class RecordFactory<T extends Record> {
    private static final int NO_COLUMN = -1;
    private static final int OPEN_COLUMNS = -2;

    private final Constructor<T> constructor;
    private final int[] sources;
    private final @Nullable Object[] arguments;
    private final List<ColumnSpec> open;

    /** Makes a factory for a file's record. */
    public RecordFactory(FileSpec<T> file) {
        this.constructor = constructor(file.type());
        this.sources = Arrays.stream(file.type().getRecordComponents())
                .mapToInt(component -> source(file, component))
                .toArray();
        this.arguments = new Object[sources.length];
        this.open = file.columns().stream().filter(ColumnSpec::open).toList();
    }

    /** Returns the ordinal of the column that a component takes its value from. */
    private static int source(FileSpec<?> file, RecordComponent component) {
        return file.columns().stream()
                .filter(column -> column.component().equals(component.getName()))
                .mapToInt(ColumnSpec::ordinal)
                .findFirst()
                .orElse(component.getType() == Map.class ? OPEN_COLUMNS : NO_COLUMN);
    }

    private static <T extends Record> Constructor<T> constructor(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            if (!canonical.trySetAccessible()) {
                throw closed(type, null);
            }
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record %s has no canonical constructor".formatted(type.getName()), e);
        }
    }

    /** Makes a record; columns that are missing or blank are {@code null} in it. */
    public T make(CheckedRow row) {
        for (int i = 0; i < arguments.length; i++) {
            if (sources[i] >= 0) {
                arguments[i] = row.value(sources[i]);
            } else if (sources[i] == OPEN_COLUMNS) {
                arguments[i] = open(row);
            }
        }
        return construct(arguments);
    }

    /** Returns the filled open columns of a row by header, in the file's order. */
    public Map<String, String> open(CheckedRow row) {
        if (open.isEmpty() && row.open().isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (ColumnSpec column : open) {
            if (row.filled(column.ordinal())) {
                values.put(column.header(), row.text(column.ordinal()));
            }
        }
        for (Header.Open column : row.open()) {
            if (!row.raw().blank(column.cell())) {
                values.put(column.header(), row.raw().text(column.cell()));
            }
        }
        return values;
    }

    private T construct(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the constructor of %s refused a row that its declaration allows; let the declaration say what is allowed"
                            .formatted(constructor.getDeclaringClass().getName()),
                    null);
        } catch (ReflectiveOperationException e) {
            throw closed(constructor.getDeclaringClass(), e);
        }
    }

    private static IllegalStateException closed(Class<?> type, @Nullable Exception cause) {
        return new IllegalStateException(
                "%s cannot be made; make it public, or open its package to dev.roster.model".formatted(type.getName()),
                cause);
    }
}
