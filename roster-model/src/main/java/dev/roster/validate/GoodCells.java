package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.RowView;
import org.jspecify.annotations.Nullable;

/** A row as rules among rows see it: a cell that was found wrong is blank, so that nothing follows from it. */
record GoodCells(CheckedRow row) implements RowView {

    @Override
    public boolean filled(String component) {
        return row.good(component);
    }

    @Override
    public @Nullable Object value(String component) {
        return filled(component) ? row.value(component) : null;
    }

    /** Returns the spelling that is written where a value has several, so that equal values have equal texts. */
    @Override
    public @Nullable String text(String component) {
        return row.written(component);
    }
}
