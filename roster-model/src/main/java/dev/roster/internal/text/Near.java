package dev.roster.internal.text;

import java.util.Locale;

/** How near two names of columns or files are: the misspellings that people and spreadsheets make. */
public final class Near {
    private static final int SHORT = 3;

    private Near() {}

    /** Returns whether two names are equal but for case, spaces, dashes, underscores, dots and invisible characters. */
    public static boolean folded(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /**
     * Returns whether one edit (a character more, less or other) makes one of the other, or they are equal folded. Names
     * of up to three characters are never one edit away: half of all short texts are, people's data among them.
     */
    public static boolean near(String one, String other) {
        return folded(one, other) || (Math.min(one.length(), other.length()) > SHORT && oneEdit(one, other));
    }

    /** Returns whether two names look alike and are not equal: one holds white space at an end, or what does not print. */
    public static boolean lookAlike(String one, String other) {
        return !one.equals(other) && visible(one).equals(visible(other));
    }

    /** Returns whether a name holds what nobody sees: white space at an end, or what does not print. */
    public static boolean hidden(String name) {
        return !visible(name).equals(name);
    }

    private static String visible(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().filter(Quoted::prints).forEach(text::appendCodePoint);
        int start = 0;
        int end = text.length();
        while (start < end && Blanks.space(text.charAt(start))) {
            start++;
        }
        while (start < end && Blanks.space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns a name without what {@link #folded} passes over. */
    public static String fold(String name) {
        StringBuilder text = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().filter(c -> !skipped(c)).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean skipped(int c) {
        return c == '_'
                || c == '-'
                || c == '.'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.isISOControl(c);
    }

    /** Returns whether two texts are equal, or one character more, less or other makes one of the other. */
    public static boolean oneEdit(String one, String other) {
        if (one.length() > other.length()) {
            return oneEdit(other, one);
        }
        int difference = other.length() - one.length();
        if (difference > 1) {
            return false;
        }
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int next = difference == 0 ? same + 1 : same;
        return same == one.length() || one.substring(next).equals(other.substring(same + 1));
    }
}
