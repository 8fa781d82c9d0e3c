package dev.roster.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a look at the rows that refer has found: numbers, and the lines of the first rows. */
final class Looked {
    private static final int PLACES = 5;

    /** Identifiers of a column that were changed in one way. */
    record Damage(Form form, String file, String header) {}

    /** Rows of one sort. */
    static final class Rows {
        private final List<Long> lines = new ArrayList<>();
        private long count;

        private void add(long line) {
            count++;
            if (lines.size() < PLACES) {
                lines.add(line);
            }
        }

        long count() {
            return count;
        }

        List<Long> lines() {
            return lines;
        }
    }

    private final Map<Damage, Rows> damaged = new LinkedHashMap<>();
    private final Rows missing = new Rows();
    private final LongSet distinct = new LongSet();
    private long rows;
    private String insteadIn = "";

    void row() {
        rows++;
    }

    void damaged(Damage damage, long line) {
        damaged.computeIfAbsent(damage, one -> new Rows()).add(line);
    }

    void missing(long key, long line) {
        missing.add(line);
        distinct.add(key);
    }

    /** Says that what is looked for stands in another column of the file that is referred to. */
    void insteadIn(String header) {
        insteadIn = header;
    }

    /** Returns the rows that refer to anything. */
    long rows() {
        return rows;
    }

    /** Returns the rows whose identifiers were likely changed on the way. */
    Map<Damage, Rows> damaged() {
        return damaged;
    }

    /** Returns the rows that refer to nothing, in any spelling. */
    Rows missing() {
        return missing;
    }

    /** Returns what these refer to, as numbers. */
    LongSet distinct() {
        return distinct;
    }

    long dangling() {
        return missing.count()
                + damaged.values().stream().mapToLong(Rows::count).sum();
    }

    /** Returns whether no row at all was found. */
    boolean noneFound() {
        return missing.count() == rows;
    }

    /** Returns the other column that holds what is looked for; empty where none does. */
    String insteadIn() {
        return insteadIn;
    }
}
