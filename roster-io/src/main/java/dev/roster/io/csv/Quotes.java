package dev.roster.io.csv;

import dev.roster.source.RawRow;

/** Takes the doubling from quotes. */
final class Quotes {
    private Quotes() {}

    /**
     * Turns doubled quotes into single ones, in place, in those cells that were quoted.
     *
     * @param recordStart where the record starts in the row's buffer
     */
    static void unescape(RawRow row, int recordStart) {
        byte[] bytes = row.bytes();
        for (int cell = 0; cell < row.size(); cell++) {
            int start = row.start(cell);
            if (start > recordStart && bytes[start - 1] == '"') {
                row.shorten(cell, push(bytes, start, row.end(cell)));
            }
        }
    }

    private static int push(byte[] bytes, int start, int end) {
        int to = start;
        for (int from = start; from < end; from++) {
            bytes[to++] = bytes[from];
            if (bytes[from] == '"') {
                from++;
            }
        }
        return to;
    }
}
