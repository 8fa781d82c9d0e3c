package dev.roster.io.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a format requires and the system that is exported has no place for, such as a school's address: rows of
 * the format's files, each with its key. Whoever maps fills blank cells from it. Immutable.
 */
public final class Supplement {

    /** Has nothing. */
    public static final Supplement NONE = new Supplement(Map.of());

    private final Map<String, List<Row>> files;

    private Supplement(Map<String, List<Row>> files) {
        this.files = files;
    }

    /**
     * The values of one row.
     *
     * @param where where the row stands, in words
     * @param cells the texts by header, the key's among them
     */
    public record Row(String where, Map<String, String> cells) {
        /** Copies the cells, in their order. */
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** The cells may be somebody's, so only the place is shown. */
        @Override
        public String toString() {
            return "Row[" + where + "]";
        }
    }

    /** Returns a supplement of the rows of files, by the files' names. */
    public static Supplement of(Map<String, List<Row>> files) {
        Map<String, List<Row>> copy = new LinkedHashMap<>();
        files.forEach((file, rows) -> copy.put(file, List.copyOf(rows)));
        return new Supplement(copy);
    }

    /** Returns the rows for a file. */
    public List<Row> rows(String file) {
        return files.getOrDefault(file, List.of());
    }

    /** Returns the names of the files that it has rows for. */
    public List<String> files() {
        return new ArrayList<>(files.keySet());
    }

    @Override
    public String toString() {
        return "Supplement" + files.keySet();
    }
}
