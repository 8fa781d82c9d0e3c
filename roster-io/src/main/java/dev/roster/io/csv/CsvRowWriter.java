package dev.roster.io.csv;

import dev.roster.spec.LineEnd;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Writes rows of cells as they are: quoted only where a cell holds a comma, a quote or a line break, or is the empty and
 * only cell of its row. Text that UTF-8 cannot carry is refused, and then nothing of its row is written. Not for use by
 * several threads. The stream is closed by whoever opened it, after {@link #flush}.
 */
public final class CsvRowWriter implements Flushable {
    private static final int USUAL_BUFFER = 1 << 16;
    private static final long MOST_BYTES_OF_A_CHAR = 3;

    private final OutputStream out;
    private final LineEnd lineEnd;
    private byte[] bytes = new byte[USUAL_BUFFER];
    private int rowStart;
    private int size;
    private int cells;

    /** Makes a writer; nothing is written before the first row ends. */
    public CsvRowWriter(OutputStream out, LineEnd lineEnd) {
        this.out = out;
        this.lineEnd = lineEnd;
    }

    /**
     * Writes a whole row.
     *
     * @throws IllegalArgumentException if a cell holds a NUL or half of a surrogate pair; the message says in which
     *     column, and no content
     */
    public void row(List<String> texts) throws IOException {
        for (String text : texts) {
            cell(text);
        }
        endRow();
    }

    /**
     * Adds a cell to the row.
     *
     * @throws IllegalArgumentException if the text holds a NUL or half of a surrogate pair; the row begun is forgotten
     */
    public void cell(String text) {
        makeRoom(text.length() * MOST_BYTES_OF_A_CHAR + 1);
        if (cells > 0) {
            bytes[size++] = ',';
        }
        cells++;
        int start = size;
        int quotes = encode(text);
        if (quotes >= 0) {
            quote(start, quotes);
        }
    }

    /**
     * Ends the row.
     *
     * @throws IllegalStateException if it has no cell
     */
    public void endRow() throws IOException {
        if (cells == 0) {
            throw new IllegalStateException("a row without cells cannot be told from a blank line; call cell first");
        }
        makeRoom(4);
        if (size == rowStart) {
            bytes[size++] = '"';
            bytes[size++] = '"';
        }
        if (lineEnd == LineEnd.CRLF) {
            bytes[size++] = '\r';
        }
        bytes[size++] = '\n';
        rowStart = size;
        cells = 0;
        if (size >= USUAL_BUFFER / 2) {
            drain();
        }
    }

    /** Hands over all rows that have ended; one that was only begun is kept. */
    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        out.write(bytes, 0, rowStart);
        System.arraycopy(bytes, rowStart, bytes, 0, size - rowStart);
        size -= rowStart;
        rowStart = 0;
    }

    /** Appends the text, and returns how many quotes it holds, or -1 where it needs no quoting. */
    private int encode(String text) {
        byte[] to = bytes;
        int start = size;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c <= ',' && c != ' ')) {
                size = start + i;
                return encode(text, i);
            }
            to[start + i] = (byte) c;
        }
        size = start + length;
        return -1;
    }

    private int encode(String text, int from) {
        int quotes = 0;
        boolean plain = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ',' && c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c >= 0x80) {
                i += encodeBeyondAscii(text, i);
            } else {
                plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
                quotes += c == '"' ? 1 : 0;
                bytes[size++] = (byte) (c == 0 ? refuse("a NUL character") : c);
            }
        }
        return plain ? -1 : quotes;
    }

    /** Appends a character of two, three or four bytes, and returns how many chars it took beyond the first. */
    private int encodeBeyondAscii(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x800) {
            lead(0xc0, c >> 6);
        } else if (!Character.isSurrogate(c)) {
            lead(0xe0, c >> 12);
            follow(c >> 6);
        } else {
            int point = text.codePointAt(index);
            if (!Character.isSupplementaryCodePoint(point)) {
                refuse("half of a surrogate pair");
            }
            lead(0xf0, point >> 18);
            follow(point >> 12);
            follow(point >> 6);
            follow(point);
            return 1;
        }
        follow(c);
        return 0;
    }

    private void lead(int mark, int bits) {
        bytes[size++] = (byte) (mark | bits);
    }

    private void follow(int bits) {
        bytes[size++] = (byte) (0x80 | (bits & 0x3f));
    }

    /** Quotes what was appended since the start, from its end backwards. */
    private void quote(int start, int quotes) {
        int from = size;
        makeRoom(quotes + 2L);
        size += quotes + 2;
        int to = size;
        bytes[--to] = '"';
        while (from > start) {
            byte next = bytes[--from];
            bytes[--to] = next;
            if (next == '"') {
                bytes[--to] = '"';
            }
        }
        bytes[--to] = '"';
    }

    private char refuse(String found) {
        int column = cells;
        size = rowStart;
        cells = 0;
        throw new IllegalArgumentException(
                "the cell in column %s holds %s, which no UTF-8 text may hold; correct it where it comes from"
                        .formatted(column, found));
    }

    private void makeRoom(long more) {
        long needed = size + more;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the row is beyond 2 GB; its last cell stands in column " + (cells + 1));
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }
}
