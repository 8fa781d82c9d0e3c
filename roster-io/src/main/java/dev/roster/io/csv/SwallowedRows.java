package dev.roster.io.csv;

import dev.roster.source.RawRow;

/** Tells a text of several lines from rows that a lost quote took for one. */
final class SwallowedRows {
    private static final int MANY_COLUMNS = 5;

    private SwallowedRows() {}

    /**
     * Returns whether every line of a row is a row by itself. Two lines are enough where a row has so many cells that a
     * text with as many separators in each line is out of the question; else there is one between the first and the last.
     *
     * @param cell the only cell with line breaks
     * @param columns how many cells a row has; with one, every line would do
     */
    static boolean in(RawRow row, int cell, char separator, int columns) {
        if (columns < 2) {
            return false;
        }
        byte[] bytes = row.bytes();
        int cells = cell + 1;
        int rows = 0;
        int lineStart = row.start(cell);
        for (int i = lineStart; i < row.end(cell); i++) {
            if (bytes[i] == separator) {
                cells++;
            } else if (bytes[i] == '\n' || bytes[i] == '\r') {
                boolean empty = i == lineStart && rows > 0;
                if (!empty && cells != columns) {
                    return false;
                }
                rows += empty ? 0 : 1;
                cells = 1;
                lineStart = i + 1;
            }
        }
        int cellsAfter = row.size() - cell - 1;
        int breaks = columns < MANY_COLUMNS ? 2 : 1;
        return rows >= breaks && cells + cellsAfter == columns;
    }
}
