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

    SupplementRows(FileSpec<?> file, Supplement supplement) {
        this.file = file;
        this.keyColumns = file.keys().get(0).columns();
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
            if (cells[column.ordinal()] == null && text != null && !Blanks.blank(text)) {
                cells[column.ordinal()] = text;
            }
        }
    }

    /** Returns where the rows stand whose key was never written. */
    List<String> unused() {
        return List.copyOf(unused);
    }
}
