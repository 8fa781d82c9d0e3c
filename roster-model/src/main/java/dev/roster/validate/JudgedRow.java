package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.source.RawRow;
import dev.roster.spec.FileSpec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row whose cells were looked at, as rules among rows need it; columns are named by their ordinals. Valid only during
 * the call that got it. {@link #toString} shows no cell. New, and may change.
 */
public final class JudgedRow {
    private final CheckedRow row;

    JudgedRow(CheckedRow row) {
        this.row = row;
    }

    /** Returns the layout of the file. */
    public FileSpec<?> file() {
        return row.file();
    }

    /** Returns the physical line on which the row starts, from 1. */
    public long line() {
        return row.raw().line();
    }

    /** Returns the number of the data record, from 1. */
    public long record() {
        return row.raw().record();
    }

    /**
     * Returns whether the cells could not be told apart, so that values may stand under the wrong columns. Such a row can
     * be what others refer to, and nothing is said of it among rows.
     */
    public boolean broken() {
        return row.broken();
    }

    /** Returns whether the file has no such column. */
    public boolean missing(int column) {
        return row.missing(column);
    }

    /** Returns whether a cell holds something, right or wrong. */
    public boolean filled(int column) {
        return row.filled(column);
    }

    /** Returns whether a cell holds what it has to. */
    public boolean good(int column) {
        return row.state(column) == CheckedRow.State.GOOD;
    }

    /** Returns whether the cell is the column's own, as far as anybody can tell; always so in a row that is not broken. */
    public boolean told(int column) {
        return row.told(column);
    }

    /**
     * Returns the bytes by which a cell is the same as another: those of the value as it is written where a type has
     * several spellings, else those that stand there. None where there is no cell.
     */
    public byte[] key(int column) {
        return row.key(column);
    }

    /**
     * Returns the texts of the cells that may be the column's own in a broken row, blank ones as empty texts; none at all
     * where that may be a cell that is not there.
     */
    public List<String> mayBe(int column) {
        RawRow raw = row.raw();
        int last = row.lastPlace(column);
        return last >= raw.size()
                ? List.of()
                : IntStream.rangeClosed(row.firstPlace(column), last)
                        .mapToObj(cell -> raw.blank(cell) ? "" : raw.text(cell))
                        .toList();
    }

    @Override
    public String toString() {
        return "JudgedRow[" + row.place() + "]";
    }
}
