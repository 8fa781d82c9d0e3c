package dev.roster.cli;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that somebody meant. */
final class Nearest {
    private Nearest() {}

    /** Returns the name that takes the fewest edits; the first of several. */
    static String to(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> edits(typed, name)))
                .orElse("");
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
