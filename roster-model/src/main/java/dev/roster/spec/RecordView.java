package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A record as a {@link RowView}, for a Validator that was handed a record. */
final class RecordView implements RowView {
    private final Record row;

    RecordView(Record row) {
        this.row = row;
    }

    @Override
    public boolean filled(String component) {
        Object value = value(component);
        return value != null && !(value instanceof CharSequence text && Blanks.blank(text));
    }

    @Override
    public @Nullable Object value(String component) {
        for (RecordComponent candidate : row.getClass().getRecordComponents()) {
            if (candidate.getName().equals(component)) {
                return read(candidate);
            }
        }
        throw new IllegalArgumentException(
                "%s has no component '%s'".formatted(row.getClass().getSimpleName(), component));
    }

    @Override
    public @Nullable String text(String component) {
        Object value = value(component);
        return value == null || !filled(component) ? null : value.toString();
    }

    private @Nullable Object read(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    "%s cannot be read; open its package to dev.roster.model"
                            .formatted(row.getClass().getName()),
                    e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the accessor %s of %s failed"
                            .formatted(component.getName(), row.getClass().getSimpleName()),
                    e.getCause());
        }
    }
}
