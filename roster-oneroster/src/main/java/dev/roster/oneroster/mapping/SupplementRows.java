package dev.roster.oneroster.mapping;

import dev.roster.internal.text.Blanks;
import dev.roster.io.profile.Supplement;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a supplement for one file, by the file's key. They fill blank cells and change none. */
final class SupplementRows {
    private final FileSpec<?> file;
    private final List<Integer> keyColumns;
    private final Map<List<String>, Supplement.Row> rows = new HashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final long[] contradicted;

    SupplementRows(FileSpec<?> file, Supplement supplement) {
        this.file = file;
        this.keyColumns = file.keys().get(0).columns();
        this.contradicted = new long[file.columns().size()];
        for (Supplement.Row row : supplement.rows(file.name())) {
            List<String> key = new ArrayList<>();
            for (int column : keyColumns) {
                key.add(row.cells().getOrDefault(file.columns().get(column).header(), ""));
            }
            rows.put(key, row);
            unused.add(row.where());
        }
    }

    void fill(@Nullable String[] cells) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> key = new ArrayList<>();
        for (int column : keyColumns) {
            String text = cells[column];
            key.add(text == null ? "" : text);
        }
        Supplement.Row row = rows.get(key);
        if (row == null) {
            return;
        }
        unused.remove(row.where());
        for (ColumnSpec column : file.columns()) {
            String text = row.cells().get(column.header());
            if (text == null || Blanks.blank(text)) {
                continue;
            }
            int at = column.ordinal();
            if (cells[at] == null) {
                cells[at] = text;
            } else if (!same(column, text, cells[at])) {
                contradicted[at]++;
            }
        }
    }

    private static boolean same(ColumnSpec column, String text, @Nullable String other) {
        if (text.equals(other) || other == null) {
            return true;
        }
        Object value = column.cell().parse(text);
        return value != null && value.equals(column.cell().parse(other));
    }

    /** Returns how many cells of a column were filled and say another thing. */
    long contradicted(int column) {
        return contradicted[column];
    }

    /** Returns where the rows stand whose key was never written. */
    List<String> unused() {
        return List.copyOf(unused);
    }
}
