package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.key.Sieve;
import dev.roster.internal.row.CheckedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the values of some columns of a file, shared by every rule that needs them. A row's number is looked up
 * once.
 */
final class Index {
    private static final int NONE = -1;

    private final List<Integer> columns;
    private final Blank blank;
    private final KeyTable table;
    private final KeyBytes key = new KeyBytes();
    private final Sieve wanted = new Sieve();
    private @Nullable Index parent;
    private int inherited;
    private boolean asked;
    private long record = NONE;
    private int number = NONE;

    /** Only written, so that a look that brings memory near is not left out for being of no use. */
    @SuppressWarnings("UnusedVariable")
    private long near;

    /** What a blank value among the columns does. */
    enum Blank {
        /** The row has no number. */
        EXCLUDES,
        /** It is a value like any other. */
        COUNTS
    }

    Index(List<Integer> columns, Blank blank, KeyMemory memory) {
        this.table = new KeyTable(memory);
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

    /** Is told of a row whose number will be asked for soon. */
    void soon(CheckedRow row) {
        if (fill(row)) {
            near += (parent == null ? table : parent.table).approach(key);
        }
    }

    /** Is told of a key that will be looked for soon. */
    void soon(KeyBytes other) {
        near += table.approach(other);
    }

    /** Forgets the last row, because the file is read again. */
    void rewind() {
        record = NONE;
    }

    /** Notes that a row with this one's value is looked for when the file is read again. */
    void want(CheckedRow row) {
        if (fill(row)) {
            wanted.add(key);
        }
    }

    /** Returns whether a row may have a value that is looked for, which costs less than its number. */
    boolean mayWant(CheckedRow row) {
        return fill(row) && wanted.mayHold(key);
    }

    private int look(CheckedRow row) {
        if (!fill(row)) {
            return NONE;
        }
        if (parent == null) {
            return table.add(key);
        }
        int found = parent.find(key);
        return found >= 0 && found < inherited ? found : table.add(key) + inherited;
    }

    /** Makes the row's key, and returns whether it has one. */
    private boolean fill(CheckedRow row) {
        key.clear();
        for (int column : columns) {
            if (blank == Blank.EXCLUDES && !row.filled(column)) {
                return false;
            }
            row.addTo(key, column);
        }
        return true;
    }

    /** Returns the index itself, which is asked from elsewhere what values the file has: it inherits none. */
    Index asked() {
        asked = true;
        return this;
    }

    /**
     * Takes over the numbers of an index whose file was read to its end. What refers to those values is mostly found
     * there, and not kept twice.
     */
    void inherit(Index other) {
        if (parent == null && !asked && other != this) {
            parent = other;
            inherited = other.table.size();
        }
    }

    /** Returns the number of a value of an index that inherits none, or -1 where no row has it. */
    int find(KeyBytes other) {
        return table.find(other);
    }
}
