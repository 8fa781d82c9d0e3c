package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.Arrays;
import java.util.List;

/**
 * What became of each cell of a source file: the best of all that it went to. Half a byte is kept for each cell of a file
 * whose rows others look into, and nothing for the others.
 */
final class SourceBook {
    private static final int BLANK = 0;
    private static final int FATES = Fate.values().length;

    private final FileSpec<?> file;
    private final List<Header.Open> open;
    private final boolean lookedInto;
    private final int width;
    private final long[][] counts;
    private final byte[] row;
    private byte[] cells = new byte[0];
    private long rows;
    private long dropped;

    SourceBook(FileSpec<?> file, Header header, boolean lookedInto) {
        this.file = file;
        this.open = header.open();
        this.lookedInto = lookedInto;
        this.width = file.columns().size() + open.size();
        this.counts = new long[width][FATES + 1];
        this.row = new byte[width];
    }

    FileSpec<?> file() {
        return file;
    }

    /** Starts a row. */
    void begin(CheckedRow checked) {
        Arrays.fill(row, (byte) BLANK);
        for (ColumnSpec column : file.columns()) {
            if (checked.filled(column.ordinal())) {
                row[column.ordinal()] = 1;
            }
        }
        for (int i = 0; i < open.size(); i++) {
            if (!checked.raw().blank(open.get(i).cell())) {
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

    /** Says what became of a cell of some row, which may be one that is still to come. */
    void mark(int number, int column, Fate fate) {
        int before = get(number, column);
        if (number >= rows || before != BLANK) {
            set(number, column, Math.max(before, code(fate)));
        }
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
    void end(int number) {
        rows++;
        if (!lookedInto) {
            count(row);
            return;
        }
        for (int i = 0; i < width; i++) {
            set(number, i, row[i] == BLANK ? BLANK : Math.max(get(number, i), row[i]));
        }
    }

    private void count(byte[] codes) {
        boolean carried = false;
        for (int i = 0; i < width; i++) {
            counts[i][codes[i]]++;
            carried |= codes[i] > code(Fate.DROPPED);
        }
        dropped += carried ? 0 : 1;
    }

    /** Counts the rows that were kept for the end. */
    void finish() {
        if (lookedInto) {
            for (long number = 0; number < rows; number++) {
                for (int i = 0; i < width; i++) {
                    row[i] = (byte) get((int) number, i);
                }
                count(row);
            }
        }
    }

    private int get(int number, int column) {
        long place = (long) number * width + column;
        int at = Math.toIntExact(place >> 1);
        return at >= cells.length ? BLANK : (cells[at] >> ((place & 1) << 2)) & 0xf;
    }

    private void set(int number, int column, int code) {
        long place = (long) number * width + column;
        int at = Math.toIntExact(place >> 1);
        if (at >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(at + 1, cells.length + (cells.length >> 1)));
        }
        int shift = (int) (place & 1) << 2;
        cells[at] = (byte) ((cells[at] & ~(0xf << shift)) | (code << shift));
    }

    long rows() {
        return rows;
    }

    /** Returns how many rows there are of which no cell went anywhere. */
    long dropped() {
        return dropped;
    }

    /** Returns the open columns that the file has. */
    List<Header.Open> open() {
        return open;
    }

    /** Returns whether a cell of a column is filled. */
    boolean filled(int column) {
        return counts[column][BLANK] < rows;
    }

    /** Returns how many cells of a column had a fate. */
    long count(int column, Fate fate) {
        return counts[column][code(fate)];
    }
}
