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
 * The first row of each key of a target file: the key, and a digest of eight bytes of what the row is about and, where the
 * file is written once a key, of every other cell that is filled, so that what a later row says can be compared.
 */
final class FirstRows {
    private static final int NONE = -1;
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final List<Integer> keyColumns;
    private final int[] others;
    private final KeyTable keys = new KeyTable();
    private final KeyBytes key = new KeyBytes();
    private final boolean folds;
    private long[] digests = new long[0];
    private long[] entities = new long[0];
    private long repeated;

    /**
     * Starts without rows.
     *
     * @param filled the components that some flow fills
     * @param folds whether a row about the same as an earlier one is left out
     */
    FirstRows(FileSpec<?> file, Set<String> filled, boolean folds) {
        this.folds = folds;
        keyColumns = file.keys().get(0).columns();
        others = (folds ? file.columns() : List.<ColumnSpec>of())
                .stream()
                        .filter(column -> filled.contains(column.component()))
                        .mapToInt(ColumnSpec::ordinal)
                        .filter(column -> !keyColumns.contains(column))
                        .toArray();
    }

    /** Returns the number of the row that has the same key and came before, or -1; a key with a blank is like no other. */
    int before(@Nullable String[] cells) {
        return fill(cells) ? keys.find(key) : NONE;
    }

    /** Returns whether a row that came before is about the same, and this one is to be left out. */
    boolean about(int number, long entity) {
        return folds && (number < entities.length ? entities[number] : 0) == entity;
    }

    /** Returns how many rows have the key of an earlier one. */
    long repeated() {
        return repeated;
    }

    /**
     * Takes a row.
     *
     * @param entity a digest of what it is about; 0 where its key says that
     */
    void add(@Nullable String[] cells, long entity) {
        if (!fill(cells)) {
            return;
        }
        int before = keys.size();
        int start = start(keys.add(key));
        if (keys.size() == before) {
            repeated++;
            return;
        }
        if (folds && entity != 0) {
            entities = entities.length > before ? entities : Arrays.copyOf(entities, before + 1 + (before >> 1));
            entities[before] = entity;
        }
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
    static long digest(String text) {
        long digest = SEED;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * PRIME;
            digest ^= digest >>> 29;
        }
        return digest | 1;
    }
}
