package dev.roster.cause;

import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file that was validated before, where their cells can be told. */
abstract class CellSink implements RowSink {
    private final List<FileSpec<?>> layouts;
    private @Nullable FileSpec<?> layout;
    private @Nullable Header header;

    CellSink(List<FileSpec<?>> layouts) {
        this.layouts = layouts;
    }

    @Override
    public final void header(RawRow names) {
        FileSpec<?> fits = HeaderReader.layout(layouts, names);
        Header read = HeaderReader.read(fits, layouts, names);
        if (header == null && read.known()) {
            layout = fits;
            header = read;
        }
    }

    @Override
    public final void row(RawRow row) {
        Header columns = header;
        if (columns != null && row.fault() == null && row.size() == columns.width()) {
            cells(row);
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        // reported when it was validated
    }

    /** Takes a row. */
    abstract void cells(RawRow row);

    /** Returns whether the file has this layout. */
    final boolean is(FileSpec<?> file) {
        return file.equals(layout);
    }

    /** Returns the header of the column that a cell belongs to; empty where it is none of the documented ones. */
    final String nameOf(int cell) {
        FileSpec<?> file = layout;
        Header columns = header;
        return file == null || columns == null
                ? ""
                : file.columns().stream()
                        .filter(column -> columns.cell(column.ordinal()) == cell)
                        .map(ColumnSpec::header)
                        .findFirst()
                        .orElse("");
    }

    /** Returns the cell of a column in the spelling in which it is compared; empty where it is blank or not there. */
    final String text(RawRow row, int ordinal) {
        FileSpec<?> file = layout;
        int cell = header == null ? -1 : header.cell(ordinal);
        if (file == null || cell < 0 || row.blank(cell)) {
            return "";
        }
        ColumnSpec column = file.columns().get(ordinal);
        String text = row.text(cell);
        Object value = column.type() == ColumnType.TEXT || column.type() == ColumnType.ID
                ? null
                : column.cell().parse(text);
        return value == null ? text : column.cell().format(value);
    }

    /** Returns the items of a column's cell, each as it is compared. */
    final List<String> items(RawRow row, int ordinal) {
        FileSpec<?> file = layout;
        String text = text(row, ordinal);
        if (file == null || text.isEmpty()) {
            return List.of();
        }
        ColumnSpec column = file.columns().get(ordinal);
        if (!(column.cell().parse(text) instanceof List<?> values)) {
            return List.of(text);
        }
        List<String> items = new ArrayList<>();
        values.forEach(value -> items.add(column.cell().format(List.of(value))));
        return items;
    }
}
