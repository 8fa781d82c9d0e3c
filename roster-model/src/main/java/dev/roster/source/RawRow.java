package dev.roster.source;

import dev.roster.internal.text.Blanks;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row as cells of bytes: where it starts, and for each cell a slice of a buffer that holds UTF-8. No text is made
 * until somebody asks for it. A reader fills and reuses one object; it is valid until the next row.
 *
 * <p>Not for use by several threads. {@link #toString} shows no content.
 */
public final class RawRow {
    /** Stands for the row as a whole where a cell is named by its index. */
    public static final int NO_CELL = -1;

    /** A cell is a long: the code of its encoding, 0 where nobody looked, then where it starts and ends. */
    private static final int INDEX_BITS = 30;

    private static final int INDEX = (1 << INDEX_BITS) - 1;
    private static final int ENCODING_SHIFT = 2 * INDEX_BITS;
    private static final long PLACE = (1L << ENCODING_SHIFT) - 1;
    /** What is looked at eight bytes at a time may be looked at a little too far. */
    private static final int SPARE = 64;

    private static final long ASCII = encoded(Encoding.ASCII);

    private byte[] bytes = new byte[0];
    private long[] cells = new long[16];
    private long[] offsets = new long[16];
    private int size;
    private long line;
    private long record;
    private Fault fault = Fault.NONE;
    private boolean oneLine;
    private long @Nullable [] lines;
    private @Nullable IntToLongFunction positions;

    /** Makes an empty row. */
    public RawRow() {}

    /** Begins another row in a buffer, forgetting the last one. */
    public void reset(byte[] buffer, long physicalLine, long dataRecord) {
        bytes = buffer;
        size = 0;
        line = physicalLine;
        record = dataRecord;
        fault = Fault.NONE;
        oneLine = false;
        lines = null;
        positions = null;
    }

    /**
     * Adds a cell.
     *
     * @param start where its bytes start in the buffer
     * @param end the index after its last byte
     * @param offset where the cell starts in the file, in bytes
     */
    public void add(int start, int end, long offset) {
        add(((long) start << INDEX_BITS) | end, offset);
    }

    private void add(long cell, long offset) {
        room(1);
        cells[size] = cell;
        offsets[size++] = offset;
    }

    /** Adds a cell of which somebody saw that it has no byte beyond ASCII, which spares {@link #malformed} the look. */
    public void addAscii(int start, int end, long offset) {
        add(((long) start << INDEX_BITS) | end | ASCII, offset);
    }

    /** Ends a cell earlier than it was added, because its bytes were pushed together in place. */
    public void shorten(int cell, int end) {
        cells[cell] = (cells[cell] & ~INDEX) | end;
    }

    private void room(int more) {
        if (size + more > cells.length) {
            int wider = Math.max(size + more, cells.length * 2);
            cells = Arrays.copyOf(cells, wider);
            offsets = Arrays.copyOf(offsets, wider);
        }
    }

    /** Says on which line each cell stands, where that is not the row's own: a header may be gathered from many records. */
    public void linesOf(long[] physicalLines) {
        lines = physicalLines;
    }

    /** Says where a byte of the buffer stands in the file, or -1, where cells are not written there as they are here. */
    public void placedBy(IntToLongFunction places) {
        positions = places;
    }

    /** Forgets the cells from a given one on. */
    public void keep(int cells) {
        size = cells;
    }

    /**
     * Takes over another row with a copy of its bytes, so that it stays as it is when that one is filled again.
     *
     * @return whether that was possible; a row whose bytes stand elsewhere in the file than in the buffer is as it was
     */
    public boolean copy(RawRow other) {
        if (other.positions != null || other.lines != null) {
            return false;
        }
        int from = other.size == 0 ? 0 : Math.max(0, other.start(0) - 1);
        int length = other.size == 0 ? 0 : other.end(other.size - 1) - from;
        byte[] room = bytes.length < length + SPARE ? new byte[length + length / 2 + SPARE] : bytes;
        System.arraycopy(other.bytes, from, room, 0, length);
        reset(room, other.line, other.record);
        room(other.size);
        for (int cell = 0; cell < other.size; cell++) {
            cells[cell] = other.cells[cell] - ((long) from << INDEX_BITS) - from;
        }
        System.arraycopy(other.offsets, 0, offsets, 0, other.size);
        size = other.size;
        fault = other.fault;
        oneLine = other.oneLine;
        return true;
    }

    /** Promises that no cell has a CR or LF, which spares {@link #lineBreak} the look. */
    public void promiseOneLine() {
        oneLine = true;
    }

    /** Marks the row as broken: a rule of {@link dev.roster.problem.SyntaxRules}, and the line it stands on. */
    public void spoil(Rule rule, long physicalLine, List<Figure> details) {
        fault = new Fault(rule, physicalLine, List.copyOf(details), "", NO_CELL);
    }

    /**
     * Says more about what broke the row.
     *
     * @param words what has to be in its place, lower case, no full stop, without anything of the row; empty where the
     *     rule says all
     * @param cell the column that it stands in, as an index into the header, or {@link #NO_CELL}
     */
    public void explain(String words, int cell) {
        fault = new Fault(fault.rule(), fault.line(), fault.figures(), words, cell);
    }

    /** Returns the physical line on which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** Returns the physical line on which a cell stands as far as anybody said: the row's own, but in a gathered header. */
    public long line(int cell) {
        return lines == null ? line : lines[cell];
    }

    /** Returns the number of the data record, from 1; 0 for a header. */
    public long record() {
        return record;
    }

    /** Returns the number of cells. */
    public int size() {
        return size;
    }

    /** Returns what broke the row, or {@code null}. */
    public @Nullable Rule fault() {
        return fault.rule();
    }

    /** Returns the line on which the fault stands; meaningless without a fault. */
    public long faultLine() {
        return fault.line();
    }

    /** Returns the figures of the fault. */
    public List<Figure> figures() {
        return fault.figures();
    }

    /** Returns what has to be in the place of the fault; empty where the rule says all. */
    public String duty() {
        return fault.duty();
    }

    /** Returns the column that the fault stands in, as an index into the header, or {@link #NO_CELL}. */
    public int faultCell() {
        return fault.cell();
    }

    /** Returns the buffer that {@link #start} and {@link #end} point into; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where a cell starts in {@link #bytes}. */
    public int start(int cell) {
        return (int) (cells[cell] >>> INDEX_BITS) & INDEX;
    }

    /** Returns the index after a cell's last byte in {@link #bytes}. */
    public int end(int cell) {
        return (int) cells[cell] & INDEX;
    }

    /** Returns where a cell starts in the file, in bytes. */
    public long offset(int cell) {
        return offsets[cell];
    }

    /** Returns whether a cell is empty or only white space, no-break spaces included. */
    public boolean blank(int cell) {
        return Blanks.blank(bytes, start(cell), end(cell));
    }

    /** Returns whether a cell's bytes are not UTF-8, taken strictly. */
    public boolean malformed(int cell) {
        return encoding(cell) == Encoding.MALFORMED;
    }

    /**
     * Returns where the first byte of a {@link #malformed} cell that is not UTF-8 stands in the file, with the opening
     * quote and the doubled ones before it counted; -1 where nobody can tell.
     */
    public long badByte(int cell) {
        int start = start(cell);
        int bad = Utf8.firstBad(bytes, start, end(cell));
        if (positions != null) {
            return positions.applyAsLong(bad);
        }
        long offset = offsets[cell] + bad - start;
        if (start > 0 && bytes[start - 1] == '"') {
            offset++;
            for (int i = start; i < bad; i++) {
                offset += bytes[i] == '"' ? 1 : 0;
            }
        }
        return offset;
    }

    /** Returns whether a cell holds UTF-8 that was taken for Windows-1252 or ISO-8859-1 and encoded once more. */
    public boolean doublyEncoded(int cell) {
        return encoding(cell) == Encoding.DOUBLE;
    }

    private Encoding encoding(int cell) {
        if (cells[cell] <= PLACE) {
            cells[cell] |= encoded(Utf8.encoding(bytes, start(cell), end(cell)));
        }
        return Encoding.of((int) (cells[cell] >>> ENCODING_SHIFT));
    }

    private static long encoded(Encoding encoding) {
        return (long) encoding.code() << ENCODING_SHIFT;
    }

    private boolean ascii(int cell) {
        return (cells[cell] & ~PLACE) == ASCII;
    }

    /** Returns whether a cell holds a CR or LF. */
    public boolean lineBreak(int cell) {
        if (oneLine) {
            return false;
        }
        int end = end(cell);
        for (int i = start(cell); i < end; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Returns whether nothing beyond ASCII and no line break was promised to be in a cell, so that nobody has to look. */
    public boolean plain(int cell) {
        return oneLine && ascii(cell);
    }

    /** Returns a cell as text; bytes that are not UTF-8 become replacement characters. */
    public String text(int cell) {
        Charset charset = ascii(cell) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new String(bytes, start(cell), end(cell) - start(cell), charset);
    }

    @Override
    public String toString() {
        return "RawRow[line=" + line + ", record=" + record + ", cells=" + size + "]";
    }
}
