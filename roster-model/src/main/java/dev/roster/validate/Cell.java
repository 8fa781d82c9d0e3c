package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.CellType;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import org.jspecify.annotations.Nullable;

/**
 * A column as rules among rows see it: a cell that was found wrong is blank, and equal values have equal texts.
 *
 * @param component its component
 * @param column its number
 * @param literal whether the text is the cell's own, so that its bytes will do
 */
record Cell(String component, int column, boolean literal) {

    static Cell of(FileSpec<?> file, String component) {
        ColumnSpec spec = file.column(component);
        CellType type = spec.cell();
        return new Cell(component, spec.ordinal(), type.broken() == null && type.type() == ColumnType.TEXT);
    }

    /** Returns the text, or {@code null} for a blank. */
    @Nullable
    String text(CheckedRow row) {
        return row.written(component);
    }

    /** Adds the text to a key, and returns whether there is one. */
    boolean addTo(KeyBytes key, CheckedRow row) {
        if (row.state(column) != CheckedRow.State.GOOD) {
            return false;
        }
        if (literal && !row.broken()) {
            row.addTo(key, column);
            return true;
        }
        String text = text(row);
        if (text != null) {
            key.add(text);
        }
        return text != null;
    }
}
