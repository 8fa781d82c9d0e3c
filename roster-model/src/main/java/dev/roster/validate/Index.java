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

    private static final int UNASKED = -2;
    private static final long NO_KEY = 0;

    private final int[] columns;
    private final Blank blank;
    private final KeyTable table;
    private final KeyBytes key = new KeyBytes();
    private final Sieve wanted = new Sieve();
    private @Nullable Index parent;
    private int inherited;
    private boolean asked;

    /** Of each row of a batch: what stands for its key in the table that is asked first, and its number. */
    private final long[] entries = new long[RowBatch.ROWS];

    private final int[] hashes = new int[RowBatch.ROWS];
    private final int[] numbers = new int[RowBatch.ROWS];

    /** Of a row that is in no batch. */
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
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.blank = blank;
    }

    /**
     * Is told of the rows of a batch, whose numbers will be asked for: all looks at far memory are waited for together, and
     * what is found in a table that does not change any more is kept.
     */
    void soon(CheckedRow[] rows, int size) {
        KeyTable first = parent == null ? table : parent.table;
        for (int i = 0; i < size; i++) {
            entries[i] = fill(rows[i]) ? first.entry(key) : NO_KEY;
            hashes[i] = first.hash(entries[i]);
            numbers[i] = UNASKED;
        }
        long looks = 0;
        for (int i = 0; i < size; i++) {
            looks += first.approach(hashes[i]);
        }
        near = looks;
        if (parent != null) {
            findAll(first, size);
        }
    }

    private void findAll(KeyTable known, int size) {
        for (int i = 0; i < size; i++) {
            if (entries[i] != NO_KEY && KeyTable.complete(entries[i])) {
                int found = known.find(entries[i], hashes[i], key);
                numbers[i] = found >= 0 && found < inherited ? found : UNASKED;
            }
        }
    }

    /** Returns the row's number, or -1 where it has none. */
    int number(CheckedRow row) {
        int at = row.inBatch();
        if (at < 0) {
            return alone(row);
        }
        if (numbers[at] == UNASKED) {
            numbers[at] = entries[at] == NO_KEY ? NONE : look(row, entries[at], hashes[at]);
        }
        return numbers[at];
    }

    /** The key is made again where its entry is not all of it. */
    private int look(CheckedRow row, long entry, int hash) {
        if (parent == null) {
            return KeyTable.complete(entry) || fill(row) ? table.add(entry, hash, key) : NONE;
        }
        return look(row);
    }

    private int alone(CheckedRow row) {
        if (row.raw().record() != record) {
            record = row.raw().record();
            number = look(row);
        }
        return number;
    }

    /** Returns the number of the row's value in the index from which this one took over numbers, or -1. */
    int inherited(CheckedRow row) {
        int found = number(row);
        return found < inherited ? found : NONE;
    }

    /** Returns the number of a row of the batch as far as it is known already, else a negative one. */
    int known(int inBatch) {
        return numbers[inBatch];
    }

    /** Returns whether this index took over the numbers of another. */
    boolean inherits(Index other) {
        return parent == other;
    }

    /** Forgets the row that is in no batch, because the file is read again. */
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
