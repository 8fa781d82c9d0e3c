package dev.roster.spec;

import dev.roster.internal.record.Accessors;
import dev.roster.internal.text.Blanks;
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
        return Accessors.of(row.getClass()).read(row, component);
    }

    @Override
    public @Nullable String text(String component) {
        Object value = value(component);
        return value == null || !filled(component) ? null : value.toString();
    }
}
