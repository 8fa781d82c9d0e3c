package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.row.CheckedRow;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What rows with a cell too many or too few may be called: of each column of the key any cell that may be its own. They
 * are not to be missed by a reference, and nothing else follows from them.
 */
final class Guesses {
    private static final int MOST_OF_A_ROW = 256;
    private static final int MOST = 1 << 20;

    private final List<Integer> columns;
    private final UnaryOperator<String> fold;
    private final KeyTable keys = new KeyTable();
    private final KeyBytes key = new KeyBytes();
    private boolean boundless;

    Guesses(List<Integer> columns) {
        this(columns, UnaryOperator.identity());
    }

    /** Makes guesses at keys whose texts are folded, each by itself. */
    Guesses(List<Integer> columns, UnaryOperator<String> fold) {
        this.columns = columns;
        this.fold = fold;
    }

    /** Takes a broken row. */
    void add(CheckedRow row) {
        long many = 1;
        for (int column : columns) {
            boundless |= row.lastPlace(column) >= row.raw().size();
            many = Math.min(many * (row.lastPlace(column) - row.firstPlace(column) + 1), MOST);
        }
        boundless |= many > MOST_OF_A_ROW || keys.size() > MOST;
        if (many > 1 && !boundless) {
            for (int guess = 0; guess < many; guess++) {
                add(row, guess);
            }
        }
    }

    /** Adds one of all ways to pick a cell for each column, unless one of the cells is blank. */
    private void add(CheckedRow row, int guess) {
        int rest = guess;
        key.clear();
        for (int column : columns) {
            int places = row.lastPlace(column) - row.firstPlace(column) + 1;
            int cell = row.firstPlace(column) + rest % places;
            rest /= places;
            if (row.raw().blank(cell)) {
                return;
            }
            key.add(fold.apply(row.raw().text(cell)));
        }
        keys.add(key);
    }

    /** Returns whether no row may be called anything but what it is. */
    boolean isEmpty() {
        return keys.size() == 0;
    }

    /** Returns whether a row may be called this. */
    boolean hold(KeyBytes other) {
        return !isEmpty() && keys.find(other) >= 0;
    }

    /** Returns whether a row may be called anything, so that nothing can be said to be missing. */
    boolean boundless() {
        return boundless;
    }
}
