package dev.roster.source;

import java.nio.charset.StandardCharsets;

/** Tells UTF-8 that somebody took for Windows-1252 or ISO-8859-1 and encoded once more. */
final class DoubleEncoding {
    /** What Windows-1252 has in the places from 80 to 9F; where it has nothing, the control character. */
    private static final String SPECIALS = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021"
            + "\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
            + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014"
            + "\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private static final int FIRST_SPECIAL = 0x80;

    private DoubleEncoding() {}

    /**
     * Returns whether two characters, one after the other, may have been a lead byte of UTF-8 and the byte after it; a
     * text without such a pair needs no closer look.
     */
    static boolean mayBe(byte[] bytes, int first, int second) {
        return bytes[first] == (byte) 0xc3 && bytes[first + 1] < (byte) 0xb5 && leadsSpecial(bytes[second]);
    }

    /** Returns whether a byte leads a character from 80 to BF, or one that Windows-1252 has there. */
    private static boolean leadsSpecial(byte lead) {
        int value = lead & 0xff;
        return value == 0xc2 || value == 0xc5 || value == 0xc6 || value == 0xcb || value == 0xe2;
    }

    /** Returns whether the text, taken back to bytes of Windows-1252, is UTF-8 again. */
    static boolean undone(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        byte[] once = new byte[text.length()];
        for (int i = 0; i < once.length; i++) {
            char letter = text.charAt(i);
            int special = SPECIALS.indexOf(letter);
            if (special < 0 && letter > 0xff) {
                return false;
            }
            once[i] = (byte) (special < 0 ? letter : FIRST_SPECIAL + special);
        }
        return !Utf8.malformed(once, 0, once.length);
    }
}
