package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.row.CheckedRow;
import java.util.List;

/**
 * Numbers for the values of some columns of a file, shared by every rule that needs them. A row's number is looked up
 * once.
 */
final class Index {
    private static final int NONE = -1;

    private final List<Integer> columns;
    private final Blank blank;
    private final KeyTable table = new KeyTable();
    private final KeyBytes key = new KeyBytes();
    private long record = NONE;
    private int number = NONE;

    /** What a blank value among the columns does. */
    enum Blank {
        /** The row has no number. */
        EXCLUDES,
        /** It is a value like any other. */
        COUNTS
    }

    Index(List<Integer> columns, Blank blank) {
        this.columns = columns;
        this.blank = blank;
    }

    /** Returns the row's number, or -1 where it has none. */
    int number(CheckedRow row) {
        if (row.raw().record() != record) {
            record = row.raw().record();
            number = look(row);
        }
        return number;
    }

    /** Forgets the last row, because the file is read again. */
    void rewind() {
        record = NONE;
    }

    private int look(CheckedRow row) {
        key.clear();
        for (int column : columns) {
            if (blank == Blank.EXCLUDES && !row.filled(column)) {
                return NONE;
            }
            row.addTo(key, column);
        }
        return table.add(key);
    }

    int find(KeyBytes other) {
        return table.find(other);
    }
}
