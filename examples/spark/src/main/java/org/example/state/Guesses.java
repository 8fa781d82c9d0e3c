package org.example.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a row may be called whose cells cannot be told: of each column of a key any cell that may be its own. It is not to
 * be missed by others, and nothing else follows from it.
 */
final class Guesses {
    private static final int MOST = 256;

    private Guesses() {}

    /** Returns whether a row may be called anything, so that nothing can be said to be missing. */
    static boolean boundless(SeenRow row, List<Integer> columns) {
        return row.broken() && (many(row, columns) == 0 || many(row, columns) > MOST);
    }

    /** Returns the keys that a broken row may have where there are several; none where it is boundless. */
    static List<byte[]> of(SeenRow row, List<Integer> columns, UnaryOperator<String> fold) {
        List<byte[]> guesses = new ArrayList<>();
        long many = row.broken() ? many(row, columns) : 0;
        if (many <= 1 || many > MOST) {
            return guesses;
        }
        for (int guess = 0; guess < many; guess++) {
            List<String> parts = new ArrayList<>();
            int rest = guess;
            for (int column : columns) {
                List<String> texts = row.mayBe(column);
                parts.add(texts.get(rest % texts.size()));
                rest /= texts.size();
            }
            if (parts.stream().noneMatch(String::isEmpty)) {
                guesses.add(Keys.ofTexts(parts.stream().map(fold).toList()));
            }
        }
        return guesses;
    }

    private static long many(SeenRow row, List<Integer> columns) {
        long many = 1;
        for (int column : columns) {
            many = Math.min(many * row.mayBe(column).size(), Integer.MAX_VALUE);
        }
        return many;
    }
}
