package dev.roster.io.members;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text on its way to bytes: rows are built one at a time and handed over whole. */
final class Text {
    private static final int USUAL = 1 << 15;

    private final OutputStream out;
    private final StringBuilder row = new StringBuilder();

    Text(OutputStream out) {
        this.out = out;
    }

    Text add(String text) {
        row.append(text);
        return this;
    }

    /** Ends a row, and hands rows over when there are enough. */
    void end() throws IOException {
        if (row.length() >= USUAL) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(row.toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
    }

    /** Refuses what no UTF-8 can carry. */
    static int point(String text, int index, int cell) {
        int point = text.codePointAt(index);
        if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw refusal(cell, point == 0 ? "a NUL character" : "half of a surrogate pair");
        }
        return point;
    }

    static IllegalArgumentException refusal(int cell, String found) {
        return new IllegalArgumentException(
                "the cell in column %s holds %s, which cannot be written; correct it where it comes from"
                        .formatted(cell + 1, found));
    }
}
