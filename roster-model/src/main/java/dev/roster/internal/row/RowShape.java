package dev.roster.internal.row;

import dev.roster.spec.CellType;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all rows of a file have in common, made once for all of them. */
final class RowShape {
    final FileSpec<?> file;
    final Header header;

    /** By ordinal. */
    final CellType[] types;

    /** By ordinal: whether any text is of the column's type. */
    final boolean[] texty;

    private final Map<String, Integer> ordinals;

    RowShape(FileSpec<?> file, Header header) {
        this.file = file;
        this.header = header;
        int columns = file.columns().size();
        this.types = new CellType[columns];
        this.texty = new boolean[columns];
        for (ColumnSpec column : file.columns()) {
            types[column.ordinal()] = column.cell();
            texty[column.ordinal()] = column.cell().broken() == null;
        }
        this.ordinals = file.columns().stream()
                .filter(column -> !column.open())
                .collect(Collectors.toMap(ColumnSpec::component, ColumnSpec::ordinal));
    }

    /** Returns the ordinal of the column that a component declares, or {@code null}. */
    @Nullable
    Integer ordinal(String component) {
        return ordinals.get(component);
    }
}
