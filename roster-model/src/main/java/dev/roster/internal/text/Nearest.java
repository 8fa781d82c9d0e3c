package dev.roster.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that somebody meant. */
public final class Nearest {
    /** Longer than any name, so that a pasted text costs no time. */
    private static final int LOOKED_AT = 40;

    private Nearest() {}

    /** Returns the name that takes the fewest edits, upper and lower case being one; the first of several. */
    public static String to(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> edits(typed, name)))
                .orElse("");
    }

    /** Returns how many characters more, less or other make one of the other, upper and lower case being one. */
    public static int edits(String typed, String name) {
        String one = typed.substring(0, Math.min(LOOKED_AT, typed.length())).toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
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
