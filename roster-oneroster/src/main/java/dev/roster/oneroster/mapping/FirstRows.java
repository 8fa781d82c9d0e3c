package dev.roster.oneroster.mapping;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first row of each key of a target file that is written once a key: the key, and of every other cell that is filled a
 * digest of eight bytes, so that what a later row says can be compared.
 */
final class FirstRows {
    private static final int NONE = -1;
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final List<Integer> keyColumns;
    private final int[] others;
    private final KeyTable keys = new KeyTable();
    private final KeyBytes key = new KeyBytes();
    private long[] digests = new long[0];

    /**
     * Starts without rows.
     *
     * @param filled the components that some flow fills
     */
    FirstRows(FileSpec<?> file, Set<String> filled) {
        keyColumns = file.keys().get(0).columns();
        others = file.columns().stream()
                .filter(column -> filled.contains(column.component()))
                .mapToInt(ColumnSpec::ordinal)
                .filter(column -> !keyColumns.contains(column))
                .toArray();
    }

    /** Returns the number of the row that has the same key and came before, or -1; a key with a blank is like no other. */
    int before(@Nullable String[] cells) {
        return fill(cells) ? keys.find(key) : NONE;
    }

    /** Takes a row, the first with its key. */
    void add(@Nullable String[] cells) {
        if (!fill(cells)) {
            return;
        }
        int start = start(keys.add(key));
        if (start + others.length > digests.length) {
            digests = Arrays.copyOf(digests, start + others.length + (digests.length >> 1));
        }
        for (int i = 0; i < others.length; i++) {
            String text = cells[others[i]];
            digests[start + i] = text == null ? 0 : digest(text);
        }
    }

    /** Returns whether a row that came before says the same in a column. */
    boolean says(int number, int column, String text) {
        return keyColumns.contains(column)
                || IntStream.range(0, others.length)
                        .anyMatch(i -> others[i] == column && digests[start(number) + i] == digest(text));
    }

    private int start(int number) {
        return Math.multiplyExact(number, others.length);
    }

    private boolean fill(@Nullable String[] cells) {
        key.clear();
        for (int column : keyColumns) {
            String text = cells[column];
            if (text == null) {
                return false;
            }
            key.add(text);
        }
        return true;
    }

    /** The same on any machine, so that the same files give the same report. */
    private static long digest(String text) {
        long digest = SEED;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * PRIME;
            digest ^= digest >>> 29;
        }
        return digest | 1;
    }
}
