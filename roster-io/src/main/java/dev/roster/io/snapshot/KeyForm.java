package dev.roster.io.snapshot;

import dev.roster.internal.text.Blanks;
import java.util.Locale;
import java.util.Set;

/** What a part of a key has in common with itself after something happened to it; in the order of {@link SnapshotRow}. */
enum KeyForm {
    TRIMMED {
        @Override
        String of(String text) {
            int start = 0;
            int end = text.length();
            while (start < end && Blanks.space(text.charAt(start))) {
                start++;
            }
            while (end > start && Blanks.space(text.charAt(end - 1))) {
                end--;
            }
            return text.substring(start, end);
        }
    },
    LOWER_CASE {
        @Override
        String of(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    },
    WITHOUT_ZEROS {
        @Override
        String of(String text) {
            int start = 0;
            while (start < text.length() - 1 && text.charAt(start) == '0') {
                start++;
            }
            return text.substring(start);
        }
    },
    WITHOUT_PREFIX {
        @Override
        String of(String text) {
            int start = 0;
            while (start < text.length() && Character.isLetter(text.charAt(start))) {
                start++;
            }
            while (start > 0 && start < text.length() && SIGNS.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            return start == text.length() ? text : text.substring(start);
        }

        @Override
        boolean ofIdsOnly() {
            return true;
        }
    };

    private static final String SIGNS = "-_.:/";

    abstract String of(String text);

    /** Adds the forms that may be others than the text itself; those that are not added are not. */
    static void addOthers(byte[] bytes, int start, int end, Set<KeyForm> others) {
        byte first = bytes[start];
        if (first <= ' ' || bytes[end - 1] <= ' ') {
            others.add(TRIMMED);
        }
        if (first == '0' && end - start > 1) {
            others.add(WITHOUT_ZEROS);
        }
        if (first < 0 || Character.isLetter(first)) {
            others.add(WITHOUT_PREFIX);
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0 || (bytes[i] >= 'A' && bytes[i] <= 'Z')) {
                others.add(LOWER_CASE);
                return;
            }
        }
    }

    /** Returns whether parts that are no identifiers, such as a name that stands for a missing one, stay as they are. */
    boolean ofIdsOnly() {
        return false;
    }
}
