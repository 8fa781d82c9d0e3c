package dev.roster.internal.text;

import java.nio.charset.StandardCharsets;

/**
 * What counts as white space everywhere in the SDK: Unicode's, the no-break spaces included, and Java's, which adds the
 * four separators U+001C to U+001F. So whatever {@link String#isBlank} takes for blank is blank here.
 */
public final class Blanks {
    private static final char FIRST_SEPARATOR = 0x1c;
    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final char NEXT_LINE = 0x85;

    private Blanks() {}

    /** Returns whether a text is empty or only white space. */
    public static boolean blank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!space(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether bytes are none or only white space in UTF-8. */
    public static boolean blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte letter = bytes[i];
            if (letter > ' ') {
                return false;
            }
            if (letter < 0) {
                return mayLead(letter) && blank(new String(bytes, i, to - i, StandardCharsets.UTF_8));
            }
            if (!space((char) letter)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a value is a text, and blank. */
    public static boolean blankText(Object value) {
        return value instanceof CharSequence text && blank(text);
    }

    /** Returns whether a text holds white space anywhere. */
    public static boolean anySpace(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (space(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether white space beyond ASCII may start with a byte of UTF-8: 85 and A0 with C2, the rest with E1 to E3. */
    public static boolean mayLead(byte lead) {
        return lead == (byte) 0xc2 || (lead >= (byte) 0xe1 && lead <= (byte) 0xe3);
    }

    /** Returns whether a character is white space; all white space is in the basic plane. */
    public static boolean space(char c) {
        if (c < FIRST_BEYOND_ASCII) {
            return c <= ' ' && (c >= FIRST_SEPARATOR || (c >= '\t' && c <= '\r'));
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
