package dev.roster.io.staging;

import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.KeySpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a row distinct, as the file declares it first.
 *
 * @param columns the ordinals of the columns
 * @param cells their values; a date in either spelling is one
 */
record RowKey(List<Integer> columns, List<ByteBuffer> cells) {

    /** Returns the key of a row, or {@code null} where it cannot be told. */
    static @Nullable RowKey of(CheckedRow row) {
        if (row.broken() || row.file().keys().isEmpty()) {
            return null;
        }
        KeySpec key = row.file().keys().get(0);
        if (!key.firstOf().isEmpty()) {
            return completed(key, row);
        }
        return filled(row, key.columns()) ? of(row, key.columns()) : whenBlank(key, row);
    }

    private static @Nullable RowKey completed(KeySpec key, CheckedRow row) {
        for (int last : key.firstOf()) {
            if (row.filled(last)) {
                List<Integer> columns = new ArrayList<>(key.columns());
                columns.add(last);
                return filled(row, columns) ? of(row, columns) : null;
            }
        }
        return null;
    }

    /** A blank in a column that the fallback needs as well leaves the row without a key. */
    private static @Nullable RowKey whenBlank(KeySpec key, CheckedRow row) {
        boolean needed = key.columns().stream()
                .anyMatch(column -> !row.filled(column) && key.whenBlank().contains(column));
        return needed || key.whenBlank().isEmpty() ? null : of(row, key.whenBlank());
    }

    private static boolean filled(CheckedRow row, List<Integer> columns) {
        return columns.stream().allMatch(row::filled);
    }

    private static RowKey of(CheckedRow row, List<Integer> columns) {
        return new RowKey(
                columns,
                columns.stream()
                        .map(column -> ByteBuffer.wrap(row.filled(column) ? row.key(column) : new byte[0]))
                        .toList());
    }

    @Override
    public String toString() {
        return "RowKey" + columns;
    }
}
