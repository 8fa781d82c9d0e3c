package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.row.CheckedRow;
import java.util.BitSet;

/**
 * The rows of a file that references look for. Every row counts, also one that is rejected: one bad student makes no
 * false orphans.
 */
final class Target {

    /** What a reference finds. */
    enum Found {
        /** The row. */
        YES,
        /** A row of another kind than is meant. */
        OTHER_KIND,
        /** Nothing. */
        NO
    }

    private final Index index;
    private final int kindColumn;
    private final String kind;
    private final BitSet ofKind = new BitSet();
    private boolean uncertain;

    /** Makes a target; {@code kindColumn} is -1 where rows of any kind are meant. */
    Target(Index index, int kindColumn, String kind) {
        this.index = index;
        this.kindColumn = kindColumn;
        this.kind = kind;
    }

    void add(CheckedRow row) {
        int number = index.number(row);
        if (number < 0) {
            uncertain |= row.broken();
        } else if (kindColumn >= 0 && mayBeMeant(row)) {
            ofKind.set(number);
        }
    }

    private boolean mayBeMeant(CheckedRow row) {
        boolean readable = row.state(kindColumn) == CheckedRow.State.GOOD && !row.broken();
        return !readable || row.text(kindColumn).equals(kind);
    }

    /** Returns whether a row could not tell what it is, so that nothing can be said to be missing. */
    boolean uncertain() {
        return uncertain;
    }

    Found find(KeyBytes key) {
        int number = index.find(key);
        if (number < 0) {
            return Found.NO;
        }
        return kindColumn < 0 || ofKind.get(number) ? Found.YES : Found.OTHER_KIND;
    }
}
