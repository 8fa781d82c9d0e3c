package dev.roster.io.staging;

import org.jspecify.annotations.Nullable;

/**
 * A row where it lies in its file.
 *
 * @param record the number of the data record, from 1
 * @param line the physical line on which it starts
 * @param key its key, or {@code null} where that cannot be told
 * @param start where its first byte stands in the file
 * @param end where the next row, or the end of the file, is: the row's line end belongs to it, and so do empty lines
 */
record PlacedRow(long record, long line, @Nullable RowKey key, long start, long end) {

    PlacedRow until(long next) {
        return new PlacedRow(record, line, key, start, next);
    }
}
