package dev.roster.io.csv;

import dev.roster.source.Limits;
import dev.roster.source.RawRow;

/**
 * Splits one record into cells. It starts over when bytes are missing, so it keeps no state from one window to the
 * next, and what it finds does not depend on how the bytes arrive. Nothing in the window is changed.
 */
final class RecordScanner {
    private static final byte PLAIN = 0;
    private static final byte QUOTE = 1;
    private static final byte BEYOND_ASCII = 2;
    private static final byte SEPARATOR = 3;
    private static final byte LF = 4;
    private static final byte CR = 5;
    private static final byte NUL = 6;

    private final byte[] kinds = new byte[256];
    private final PlainCells plainCells;
    private final char separator;
    private final int maxCell;
    private final int maxRow;
    private final int maxCells;

    private byte[] bytes = new byte[0];
    private long base;
    private int recordStart;
    private int limit;
    private boolean ended;

    private int at;
    private long line;
    private boolean ascii;
    private boolean quotesInside;
    private boolean escapes;
    private boolean crossed;
    private int crossings;
    private int crossing;
    private int columns;

    RecordScanner(Limits limits, char separator) {
        this.separator = separator;
        maxCell = Math.min(limits.cellBytes(), limits.rowBytes());
        maxRow = limits.rowBytes();
        maxCells = limits.columns();
        plainCells = new PlainCells(separator, maxCell, maxCells);
        for (int i = 0x80; i < 0x100; i++) {
            kinds[i] = BEYOND_ASCII;
        }
        kinds['"'] = QUOTE;
        kinds[separator] = SEPARATOR;
        kinds['\n'] = LF;
        kinds['\r'] = CR;
        kinds[0] = NUL;
    }

    /** Says how many cells a row has, so that swallowed rows can be told. */
    void expect(int cells) {
        columns = cells;
    }

    /**
     * Scans the record at the start of the window.
     *
     * @param row takes the cells, quoted ones with their doubled quotes
     * @param firstLine the line on which the record starts
     */
    Verdict scan(Window window, RawRow row, long firstLine, long record) {
        bytes = window.bytes();
        base = window.base();
        recordStart = window.start();
        limit = window.limit();
        ended = window.ended();
        at = recordStart;
        line = firstLine;
        quotesInside = false;
        escapes = false;
        crossed = false;
        crossings = 0;
        row.reset(bytes, firstLine, record);
        while (true) {
            at = plainCells.take(row, at, Math.min(limit, recordStart + maxRow), base);
            Verdict verdict =
                    plainCells.ended() ? newLine() : at < limit && bytes[at] == '"' ? quoted(row) : plain(row);
            if (verdict == Verdict.RECORD && (crossings > 0 || quotesInside)) {
                return recordWithQuotes(row, firstLine);
            }
            if (verdict != Verdict.CELL) {
                return verdict;
            }
            if (row.size() == maxCells) {
                return Verdict.MANY_CELLS;
            }
        }
    }

    /** Looks at a record again that ended as it should, and yet a quote may be lost. */
    private Verdict recordWithQuotes(RawRow row, long firstLine) {
        int ending = quotesInside ? endingQuote(row) : -1;
        if (crossings > 0 && (ending >= 0 || (crossings == 1 && SwallowedRows.in(row, crossing, separator, columns)))) {
            row.keep(crossing);
            return unclosed(row.start(crossing) - 1, firstLine);
        }
        if (ending >= 0) {
            row.keep(ending);
            return Verdict.ENDING_QUOTE;
        }
        return Verdict.RECORD;
    }

    /** Returns the first cell that ends with a quote and does not begin with one, or -1. */
    private int endingQuote(RawRow row) {
        for (int cell = 0; cell < row.size(); cell++) {
            int start = row.start(cell);
            int end = row.end(cell);
            boolean quoted = start > recordStart && bytes[start - 1] == '"';
            if (!quoted && end > start && bytes[end - 1] == '"') {
                return cell;
            }
        }
        return -1;
    }

    /** Returns where the next record starts, or after a fault, from where to look for the end of the line. */
    int at() {
        return at;
    }

    /** Returns the line on which {@link #at} stands. */
    long line() {
        return line;
    }

    /** Returns whether the record ended with a CR, so that an LF may belong to it. */
    boolean endedWithCr() {
        return at > recordStart && bytes[at - 1] == '\r';
    }

    /** Returns whether a cell has doubled quotes. */
    boolean escapes() {
        return escapes;
    }

    /** Returns whether a cell has a line break. */
    boolean crossed() {
        return crossed;
    }

    private Verdict plain(RawRow row) {
        int from = at;
        int bound = bound(from);
        int stop = Math.min(limit, bound);
        int p = from;
        int saw = 0;
        byte kind = PLAIN;
        while (p < stop) {
            kind = kinds[bytes[p] & 0xff];
            if (kind >= SEPARATOR) {
                break;
            }
            saw |= kind;
            p++;
        }
        ascii = (saw & BEYOND_ASCII) == 0;
        quotesInside |= (saw & QUOTE) != 0;
        if (p < stop) {
            return endOfCell(row, from, p, kind);
        }
        if (p >= bound) {
            return tooLong(from, p);
        }
        return ended ? endOfBytes(row, from, p) : Verdict.MORE;
    }

    private Verdict endOfCell(RawRow row, int from, int p, byte kind) {
        if (kind == NUL) {
            at = p;
            return Verdict.NUL;
        }
        add(row, from, p, base + from);
        return after(p, kind);
    }

    private void add(RawRow row, int from, int to, long offset) {
        if (ascii) {
            row.addAscii(from, to, offset);
        } else {
            row.add(from, to, offset);
        }
    }

    private Verdict after(int p, byte kind) {
        at = p + 1;
        return kind == SEPARATOR ? Verdict.CELL : newLine();
    }

    private Verdict newLine() {
        line++;
        return Verdict.RECORD;
    }

    private Verdict endOfBytes(RawRow row, int from, int p) {
        add(row, from, p, base + from);
        at = limit;
        return Verdict.RECORD;
    }

    private Verdict quoted(RawRow row) {
        int open = at;
        ascii = true;
        long openLine = line;
        // the closing quote is the row's, and not the cell's
        int bound = Math.min(open + maxCell + 2, recordStart + maxRow);
        int stop = Math.min(limit, bound);
        int p = toQuote(open + 1, stop);
        while (p < stop && bytes[p] == '"' && p + 1 < limit && bytes[p + 1] == '"') {
            escapes = true;
            p = toQuote(p + 2, stop);
        }
        if (p < stop && bytes[p] == '"' && (p + 1 < limit || ended)) {
            return closed(row, open, openLine, p);
        }
        if (p < stop && bytes[p] == 0) {
            at = p;
            return Verdict.NUL;
        }
        if (p < bound && !ended) {
            return Verdict.MORE;
        }
        if (p < bound) {
            return unclosed(open, openLine);
        }
        Verdict over = tooLong(open + 1, p);
        if (line == openLine) {
            return over;
        }
        unclosed(open, openLine);
        return over == Verdict.LONG_CELL ? Verdict.UNCLOSED_IN_CELL : Verdict.UNCLOSED_IN_ROW;
    }

    /** Returns the index of the next quote or NUL, or where to stop. */
    private int toQuote(int from, int stop) {
        int p = from;
        while (p < stop) {
            byte kind = kinds[bytes[p] & 0xff];
            if (kind == BEYOND_ASCII) {
                ascii = false;
            } else if (kind == LF || kind == CR) {
                crossed = true;
                line += kind == CR || bytes[p - 1] != '\r' ? 1 : 0;
            } else if (kind == QUOTE || kind == NUL) {
                return p;
            }
            p++;
        }
        return p;
    }

    private Verdict closed(RawRow row, int open, long openLine, int p) {
        byte kind = p + 1 < limit ? kinds[bytes[p + 1] & 0xff] : LF;
        if (kind < SEPARATOR || kind == NUL) {
            // A quote between a separator and a text opens a cell of a later row: the first one was lost.
            boolean opens = kinds[bytes[p - 1] & 0xff] >= SEPARATOR;
            at = p + 1;
            return line > openLine && opens ? unclosed(open, openLine) : Verdict.STRAY_QUOTE;
        }
        if (line > openLine) {
            if (crossings++ == 0) {
                crossing = row.size();
            }
        }
        add(row, open + 1, p, base + open);
        if (p + 1 == limit) {
            at = limit;
            return Verdict.RECORD;
        }
        return after(p + 1, kind);
    }

    private Verdict unclosed(int open, long openLine) {
        at = open;
        line = openLine;
        return Verdict.UNCLOSED_QUOTE;
    }

    private Verdict tooLong(int from, int p) {
        at = p;
        return p - from > maxCell ? Verdict.LONG_CELL : Verdict.LONG_ROW;
    }

    /** Returns the index after the last byte to look at: one more than a cell and the row may have. */
    private int bound(int from) {
        return Math.min(from + maxCell, recordStart + maxRow) + 1;
    }
}
