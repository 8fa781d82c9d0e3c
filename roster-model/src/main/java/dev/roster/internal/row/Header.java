package dev.roster.internal.row;

import dev.roster.problem.Problem;
import java.util.List;

/** A file's header, resolved: which cell of a row belongs to which column. Immutable. */
public final class Header {
    private final boolean known;
    private final int width;
    private final int[] cells;
    private final List<Open> open;
    private final List<Other> others;
    private final List<Problem> problems;

    /**
     * An open column that is there.
     *
     * @param header the text found
     * @param cell the index of its cell
     */
    public record Open(String header, int cell) {}

    /**
     * A cell that belongs to no column.
     *
     * @param cell its index
     * @param header the text found, empty where it must not be shown
     */
    public record Other(int cell, String header) {}

    Header(boolean known, int width, int[] cells, List<Open> open, List<Other> others, List<Problem> problems) {
        this.known = known;
        this.width = width;
        this.cells = cells.clone();
        this.open = List.copyOf(open);
        this.others = List.copyOf(others);
        this.problems = List.copyOf(problems);
    }

    /** Returns whether any cell is a header of the file or near one; else what follows cannot be told. */
    public boolean known() {
        return known;
    }

    /** Returns the number of cells, which every row has to have. */
    public int width() {
        return width;
    }

    /** Returns the index of a column's cell, or -1 where the column is missing. */
    public int cell(int column) {
        return cells[column];
    }

    /** Returns the open columns that need no declaration. */
    public List<Open> open() {
        return open;
    }

    /** Returns the cells that belong to no column, the open ones among them. */
    public List<Other> others() {
        return others;
    }

    /** Returns what is wrong with the header. */
    public List<Problem> problems() {
        return problems;
    }
}
