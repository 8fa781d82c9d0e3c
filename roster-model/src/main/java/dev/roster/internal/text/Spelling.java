package dev.roster.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as people take them for the same: without case and diacritics. */
public final class Spelling {
    private Spelling() {}

    /** Returns a text without case, diacritics, spaces and punctuation, which {@code @} is not; for comparing only. */
    public static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        folded(text)
                .codePoints()
                .filter(c -> c == '@' || Character.isLetterOrDigit(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Returns a text in lower case and without diacritics; for comparing, never for writing. */
    public static String folded(String text) {
        if (ascii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Most names are, and need none of the platform's tables. */
    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
