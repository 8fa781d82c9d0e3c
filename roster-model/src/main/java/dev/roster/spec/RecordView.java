package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
        try {
            // asking the class for its components would cost more than the check
            Method accessor = row.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "%s has no component '%s'".formatted(row.getClass().getSimpleName(), component), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    "%s cannot be read; open its package to dev.roster.model"
                            .formatted(row.getClass().getName()),
                    e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the accessor %s of %s failed"
                            .formatted(component, row.getClass().getSimpleName()),
                    e.getCause());
        }
    }

    @Override
    public @Nullable String text(String component) {
        Object value = value(component);
        return value == null || !filled(component) ? null : value.toString();
    }
}
