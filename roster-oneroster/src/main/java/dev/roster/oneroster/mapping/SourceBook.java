package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of each cell of a source file: the best of all that it went to. Of a row that an index holds, half a byte is
 * kept for each column that others read by it, until all files are read; every other cell is counted with its row.
 */
final class SourceBook {
    /** The row is in no index. */
    static final int NO_ENTRY = -1;

    private static final int BLANK = 0;
    private static final int FATE = 7;
    private static final int FILLED = 8;
    private static final int FATES = Fate.values().length;

    private final FileSpec<?> file;
    private final List<Extra> extras;
    private final List<Index> indexes;
    private final int[] shared;
    private final Nibbles kept = new Nibbles();
    private final long[][] counts;
    private final byte[] row;
    private int entry = NO_ENTRY;
    private int entries;
    private long rows;
    private long dropped;

    /**
     * A column that is there and not declared.
     *
     * @param header its header; its place where that must not be shown
     * @param cell the index of its cell
     * @param open whether it is one of those that need no declaration
     */
    record Extra(String header, int cell, boolean open) {
        private static Extra of(Header header, Header.Other other) {
            Stream<String> open = header.open().stream()
                    .filter(column -> column.cell() == other.cell())
                    .map(Header.Open::header);
            String shown = other.header().isEmpty() ? "column " + (other.cell() + 1) : other.header();
            return open.findFirst()
                    .map(text -> new Extra(text, other.cell(), true))
                    .orElseGet(() -> new Extra(shown, other.cell(), false));
        }
    }

    /**
     * Starts a book.
     *
     * @param indexes those that hold rows of the file
     * @param shared the components that are read by them
     */
    SourceBook(FileSpec<?> file, Header header, List<Index> indexes, List<String> shared) {
        this.file = file;
        this.indexes = indexes;
        this.extras =
                header.others().stream().map(other -> Extra.of(header, other)).toList();
        this.shared = shared.stream()
                .mapToInt(component -> file.column(component).ordinal())
                .toArray();
        int width = file.columns().size() + extras.size();
        this.counts = new long[width][FATES + 1];
        this.row = new byte[width];
    }

    FileSpec<?> file() {
        return file;
    }

    /** Starts the file, each time that it is read. */
    void start() {
        entries = 0;
    }

    /** Puts a row into the indexes that mean it. */
    void remember(CheckedRow checked) {
        find(checked);
        for (Index index : indexes) {
            index.add(file, checked, entry);
        }
    }

    /** The same rows are found in the same order each time that the file is read. */
    private void find(CheckedRow checked) {
        boolean held = indexes.stream().anyMatch(index -> index.means(checked));
        entry = held ? entries++ : NO_ENTRY;
    }

    /** Starts a row. */
    void begin(CheckedRow checked) {
        find(checked);
        Arrays.fill(row, (byte) BLANK);
        for (ColumnSpec column : file.columns()) {
            if (checked.filled(column.ordinal())) {
                row[column.ordinal()] = 1;
            }
        }
        for (int i = 0; i < extras.size(); i++) {
            if (!checked.raw().blank(extras.get(i).cell())) {
                row[file.columns().size() + i] = 1;
            }
        }
    }

    /** Says what became of a cell of the row that was begun last; of a blank one nothing can. */
    void mark(int column, Fate fate) {
        if (row[column] != BLANK) {
            row[column] = (byte) Math.max(row[column], code(fate));
        }
    }

    /** Says that the open cells of the row that was begun last, under some headers, were written as they are. */
    void markOpen(Set<String> headers) {
        for (int i = 0; i < extras.size(); i++) {
            if (extras.get(i).open() && headers.contains(extras.get(i).header())) {
                mark(file.columns().size() + i, Fate.KEPT);
            }
        }
    }

    /** Says what became of a cell of a row that an index holds. */
    void mark(int number, int column, Fate fate) {
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] == column) {
                merge(number, i, code(fate));
                return;
            }
        }
        throw new IllegalStateException("nobody asked for '%s' of another row of %s"
                .formatted(file.columns().get(column).component(), file.id()));
    }

    /** The last nibble of a row says whether one of its other cells went somewhere. */
    private void merge(int number, int place, int code) {
        long at = (long) number * (shared.length + 1) + place;
        int before = kept.get(at);
        kept.set(at, Math.max(before & FATE, code & FATE) | ((before | code) & FILLED));
    }

    private static int code(Fate fate) {
        return switch (fate) {
            case KEPT -> 4;
            case TRANSFORMED -> 3;
            case NARROWED -> 2;
            case DROPPED -> 1;
        };
    }

    /** Ends a row. */
    void end() {
        rows++;
        if (entry != NO_ENTRY) {
            for (int i = 0; i < shared.length; i++) {
                int code = row[shared[i]];
                merge(entry, i, code == BLANK ? BLANK : code | FILLED);
                row[shared[i]] = BLANK;
                counts[shared[i]][BLANK]--;
            }
        }
        boolean carried = false;
        for (int i = 0; i < row.length; i++) {
            counts[i][row[i]]++;
            carried |= row[i] > code(Fate.DROPPED);
        }
        if (entry == NO_ENTRY) {
            dropped += carried ? 0 : 1;
        } else {
            merge(entry, shared.length, carried ? code(Fate.KEPT) : BLANK);
        }
    }

    /** Counts the cells that were kept for the end. */
    void finish() {
        for (int number = 0; number < entries; number++) {
            long start = (long) number * (shared.length + 1);
            boolean carried = kept.get(start + shared.length) != BLANK;
            for (int i = 0; i < shared.length; i++) {
                int code = kept.get(start + i);
                boolean filled = (code & FILLED) != 0;
                counts[shared[i]][filled ? code & FATE : BLANK]++;
                carried |= filled && (code & FATE) > code(Fate.DROPPED);
            }
            dropped += carried ? 0 : 1;
        }
    }

    long rows() {
        return rows;
    }

    /** Returns how many rows there are of which no cell went anywhere. */
    long dropped() {
        return dropped;
    }

    /** Returns the columns that the file has and its declaration does not. */
    List<Extra> extras() {
        return extras;
    }

    /** Returns those of them that need no declaration. */
    List<Extra> open() {
        return extras.stream().filter(Extra::open).toList();
    }

    /** Returns how many cells of a column had a fate. */
    long count(int column, Fate fate) {
        return counts[column][code(fate)];
    }
}
