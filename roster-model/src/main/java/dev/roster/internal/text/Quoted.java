package dev.roster.internal.text;

/** How a name or a code that somebody typed is repeated in a message: on one line, not too long. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** Returns the text in single quotes, cut where it is long, with what does not print as a question mark. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder("'");
        text.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(prints(c) ? c : '?'));
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…'" : "'")
                .toString();
    }

    /** Returns whether all of a text prints. */
    public static boolean prints(String text) {
        return text.codePoints().allMatch(Quoted::prints);
    }

    /** Returns whether a character prints. */
    static boolean prints(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
