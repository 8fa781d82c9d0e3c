package dev.roster.internal.row;

import dev.roster.internal.key.KeyBytes;
import dev.roster.problem.Place;
import dev.roster.source.RawRow;
import dev.roster.spec.CellType;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import dev.roster.spec.RowView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row by its columns, after its cells were looked at. Filled and reused by {@link RowChecker}; valid until the next
 * row.
 */
public final class CheckedRow implements RowView {

    /** What became of a cell. */
    public enum State {
        /** The column is missing from the file, or the row is too short. */
        ABSENT(CheckedRow.ABSENT),
        /** Nothing but white space. */
        BLANK(CheckedRow.BLANK),
        /** As it must be. */
        GOOD(CheckedRow.GOOD),
        /** Not as it must be; filled all the same. */
        BAD(CheckedRow.BAD);

        private final byte code;

        State(byte code) {
            this.code = code;
        }
    }

    /** Numbers instead of references, which a collector would have to be told of at every cell. */
    private static final byte ABSENT = 0;

    private static final byte BLANK = 1;
    private static final byte GOOD = 2;
    private static final byte BAD = 3;
    private static final State[] STATES = {State.ABSENT, State.BLANK, State.GOOD, State.BAD};

    private final RowShape shape;
    private final FileSpec<?> file;
    private final Header header;
    private final CellType[] types;
    private final boolean[] texty;
    private final int inBatch;
    private final byte[] states;
    private final @Nullable Object[] values;
    private final @Nullable String[] texts;
    private RawRow raw = new RawRow();
    private boolean broken;
    private boolean rejected;
    private int sure;

    CheckedRow(RowShape shape, int inBatch) {
        this.shape = shape;
        this.file = shape.file;
        this.header = shape.header;
        this.types = shape.types;
        this.texty = shape.texty;
        this.inBatch = inBatch;
        this.states = new byte[types.length];
        this.values = new Object[types.length];
        this.texts = new String[types.length];
    }

    void reset(RawRow row) {
        raw = row;
        broken = false;
        rejected = false;
    }

    /** Begins with a column's cell; each cell of a row that is whole is begun or {@link #known}. */
    void begin(int column, State state) {
        states[column] = state.code;
        texts[column] = null;
        values[column] = null;
    }

    void state(int column, State state) {
        states[column] = state.code;
    }

    void value(int column, Object value) {
        values[column] = value;
    }

    /** Takes a cell that is as one before. */
    void known(int column, CellMemo.Known cell) {
        states[column] = GOOD;
        texts[column] = cell.text();
        values[column] = cell.value();
    }

    /** Returns the typed value of a cell; {@code null} where it is text, and none was made of it. */
    public @Nullable Object typed(int column) {
        return values[column];
    }

    /**
     * Marks the row as one whose cells may stand under the wrong columns.
     *
     * @param cells how many of the first ones stand under their own
     */
    void breakUp(int cells) {
        broken = true;
        rejected = true;
        sure = cells;
    }

    void reject() {
        rejected = true;
    }

    /** Returns the file. */
    public FileSpec<?> file() {
        return file;
    }

    /** Returns the row's place in its batch, from 0, or {@link RowChecker#NO_BATCH}. */
    public int inBatch() {
        return inBatch;
    }

    /** Returns the cells as they were read. */
    public RawRow raw() {
        return raw;
    }

    /** Returns where the row stands. */
    public Place place() {
        return new Place(file.name(), raw.line(), raw.record());
    }

    /** Returns whether the cells could not be told apart, so that values may stand under the wrong columns. */
    public boolean broken() {
        return broken;
    }

    /**
     * Returns whether the cell under a column is the column's own, as far as anybody can tell. A row that is too short is
     * taken for one that was cut off.
     */
    public boolean told(int column) {
        int cell = header.cell(column);
        boolean cutOff = raw.fault() == null && raw.size() < header.width();
        return !broken || cell < (cutOff ? raw.size() : sure);
    }

    /** Returns the first cell that may be a column's own, in a row whose cells may stand under the wrong columns. */
    public int firstPlace(int column) {
        int cell = header.cell(column);
        return cell < sure ? cell : Math.max(0, cell + Math.min(tooMany(), 0));
    }

    /** Returns the last cell that may be a column's own; beyond the last cell where it may not be there. */
    public int lastPlace(int column) {
        int cell = header.cell(column);
        return cell < sure ? cell : cell + Math.max(tooMany(), 0);
    }

    private int tooMany() {
        return raw.fault() == null ? raw.size() - header.width() : 0;
    }

    /** Returns whether the row has an error of its own. */
    public boolean rejected() {
        return rejected;
    }

    /** Returns what became of a column's cell. */
    public State state(int column) {
        return STATES[states[column]];
    }

    /** Returns whether a column's cell holds something, right or wrong. */
    public boolean filled(int column) {
        return states[column] == GOOD || states[column] == BAD;
    }

    /** Marks a cell as wrong for a reason that only shows among rows, so that nothing follows from it. */
    public void spoil(int column) {
        states[column] = BAD;
    }

    /** Returns a good cell as it would be written, which is its text but for types with several spellings. */
    public @Nullable String written(String component) {
        Integer column = shape.ordinal(component);
        if (column == null || states[column] != GOOD) {
            return null;
        }
        Object value = values[column];
        return value == null || texty[column]
                ? text(column)
                : file.columns().get(column).cell().format(value);
    }

    /** Returns whether something is wrong with a column's cell already: its text, or that there is none. */
    public boolean reported(int column) {
        return states[column] == BAD
                || (states[column] == BLANK && file.columns().get(column).need() == ColumnSpec.Need.YES);
    }

    /** Returns whether the cell of a component is as it must be. */
    public boolean good(String component) {
        Integer column = shape.ordinal(component);
        return column != null && states[column] == GOOD;
    }

    /** Returns the cell's text, literally; empty where there is no cell. */
    public String text(int column) {
        String text = texts[column];
        if (text == null) {
            text = states[column] == ABSENT ? "" : raw.text(header.cell(column));
            texts[column] = text;
            if (texty[column]) {
                values[column] = text;
            }
        }
        return text;
    }

    /** Returns the typed value, or {@code null} where the cell is blank, absent or not of its type. */
    public @Nullable Object value(int column) {
        Object value = values[column];
        return value == null && texty[column] && filled(column) ? text(column) : value;
    }

    /** Returns the open columns that need no declaration. */
    public List<Header.Open> open() {
        return header.open();
    }

    /** Returns whether a column is missing from the file, so that nothing is to be said of its cells. */
    public boolean missing(int column) {
        return header.cell(column) < 0;
    }

    /** Adds a column's value to a key: typed where two spellings are one value, else literally. */
    public void addTo(KeyBytes key, int column) {
        String respelt = respelt(column);
        if (respelt != null) {
            key.add(respelt);
        } else {
            int cell = header.cell(column);
            key.add(raw.bytes(), raw.start(cell), raw.end(cell));
        }
    }

    /** Returns a column's value as {@link #addTo} adds it; a copy. */
    public byte[] key(int column) {
        KeyBytes key = new KeyBytes();
        addTo(key, column);
        return key.copy();
    }

    /** Returns what stands for a cell in a key; {@code null} where its own bytes do. */
    private @Nullable String respelt(int column) {
        Object value = texty[column] ? null : values[column];
        CellType type = types[column];
        if (value != null && type.type() != ColumnType.TEXT) {
            return type.format(value);
        }
        return states[column] == ABSENT ? "" : null;
    }

    @Override
    public boolean filled(String component) {
        Integer column = shape.ordinal(component);
        return column != null && filled(column);
    }

    @Override
    public @Nullable Object value(String component) {
        Integer column = shape.ordinal(component);
        return column == null ? null : value(column);
    }

    @Override
    public @Nullable String text(String component) {
        Integer column = shape.ordinal(component);
        return column == null || !filled(column) ? null : text(column);
    }

    @Override
    public String toString() {
        return "CheckedRow[" + place() + "]";
    }
}
