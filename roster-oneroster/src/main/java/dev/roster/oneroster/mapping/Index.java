package dev.roster.oneroster.mapping;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.key.Numbers;
import dev.roster.internal.key.Texts;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.CellType;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file by a key that they hold or name: for each a number, and one for each value that somebody asks
 * for. Distinct keys and values are kept once, rows never.
 */
final class Index {
    private final Key key;
    private final KeyTable keys = new KeyTable();
    private final KeyBytes bytes = new KeyBytes();
    private final Numbers heads = new Numbers();
    private final Numbers tails = new Numbers();
    private final Numbers next = new Numbers();
    private final Numbers rows = new Numbers();
    private final Map<String, Kept> kept = new TreeMap<>();
    private final BitSet used = new BitSet();
    private int entries;

    /**
     * What an index is about.
     *
     * @param type whose rows
     * @param by the component that holds the key; each item of a list is one
     * @param where which rows
     */
    record Key(Class<? extends Record> type, String by, List<Where> where) {
        /** Returns the index that tells which items of a list count; {@code null} where all do. */
        static @Nullable Key of(Each.Items items) {
            Where kind = items.kind();
            return items.type() == null
                    ? null
                    : new Key(items.type(), items.by(), kind == null ? List.of() : List.of(kind));
        }
    }

    /** The values of a component as texts, and the text of each entry by its number from 1. */
    private static final class Kept {
        private final Texts texts = new Texts();
        private final Numbers numbers = new Numbers();
        private @Nullable CellType parsed;

        void set(int entry, ColumnSpec column, Object value) {
            parsed = value instanceof String ? null : column.cell();
            numbers.set(entry, texts.number(Cells.text(column, value)) + 1);
        }

        @Nullable
        Object get(int entry) {
            int number = numbers.get(entry);
            if (number == 0) {
                return null;
            }
            String text = texts.text(number - 1);
            return parsed == null ? text : parsed.parse(text);
        }
    }

    Index(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    /** Keeps the values of a component. */
    void keep(String component) {
        kept.computeIfAbsent(component, name -> new Kept());
    }

    /** Returns whether a row is one of those that are meant, and has a key. */
    boolean means(CheckedRow row) {
        return row.written(key.by()) != null && Cells.meant(row, key.where());
    }

    /** Takes a row where it is meant. */
    void add(FileSpec<?> file, CheckedRow row, int number) {
        if (!means(row)) {
            return;
        }
        for (String text : new LinkedHashSet<>(Cells.texts(Cells.value(row, file.column(key.by()))))) {
            add(text, number);
            kept.forEach((component, values) -> {
                ColumnSpec column = file.column(component);
                Object value = Cells.value(row, column);
                if (value != null) {
                    values.set(entries, column, value);
                }
            });
            entries++;
        }
    }

    private void add(String text, int row) {
        int number = keys.add(bytes(text));
        rows.set(entries, row);
        if (heads.get(number) == 0) {
            heads.set(number, entries + 1);
        } else {
            next.set(tails.get(number) - 1, entries + 1);
        }
        tails.set(number, entries + 1);
    }

    private KeyBytes bytes(String text) {
        bytes.clear();
        bytes.add(text);
        return bytes;
    }

    /** Returns the first entry of a key, or -1 where there is none. */
    int first(String text) {
        int number = keys.find(bytes(text));
        return number < 0 ? -1 : heads.get(number) - 1;
    }

    /** Returns the next entry of the same key, or -1. */
    int next(int entry) {
        return next.get(entry) - 1;
    }

    /** Returns the number of an entry's row in the book of its file. */
    int row(int entry) {
        return rows.get(entry);
    }

    /** Returns a value of an entry's row. */
    @Nullable
    Object value(int entry, String component) {
        Kept values = kept.get(component);
        if (values == null) {
            throw new IllegalStateException("the index of %s keeps no '%s'".formatted(key.type(), component));
        }
        return values.get(entry);
    }

    /** Says that an entry went into a row that was written. */
    void use(int entry) {
        used.set(entry);
    }

    /** Tells the book of the file which cells the keys were taken from and went somewhere, all of them or some. */
    void finish(SourceBook book, ColumnSpec by) {
        int entry = 0;
        while (entry < entries) {
            int end = entry;
            int went = 0;
            while (end < entries && row(end) == row(entry)) {
                went += used.get(end) ? 1 : 0;
                end++;
            }
            if (went > 0) {
                book.mark(row(entry), by.ordinal(), went == end - entry ? Fate.TRANSFORMED : Fate.NARROWED);
            }
            entry = end;
        }
    }
}
