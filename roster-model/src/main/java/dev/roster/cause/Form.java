package dev.roster.cause;

import dev.roster.cause.Reference.Side;
import dev.roster.internal.text.Blanks;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may have become of identifiers on their way: two that differ in it alone are likely the same. */
enum Form {
    LEADING_ZEROS(
            "identifiers lost leading zeros, or gained some",
            "leading zeros differ",
            "export identifiers as text; spreadsheets and databases take them for numbers") {
        @Override
        String of(String text) {
            int zeros = 0;
            while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
                zeros++;
            }
            return text.substring(zeros);
        }

        @Override
        Side damaged(String from) {
            return of(from).equals(from) ? Side.FROM : Side.TARGET;
        }
    },
    DECIMALS(
            "identifiers were written as numbers with decimals",
            "a decimal point and zeros differ",
            "export identifiers as text; spreadsheets and databases take them for numbers") {
        @Override
        String of(String text) {
            int point = text.indexOf('.');
            return point > 0 && text.substring(point + 1).chars().allMatch(c -> c == '0')
                    ? text.substring(0, point)
                    : text;
        }

        @Override
        Side damaged(String from) {
            return of(from).equals(from) ? Side.TARGET : Side.FROM;
        }
    },
    SPACES(
            "identifiers have spaces or characters that cannot be seen",
            "spaces or characters that cannot be seen differ",
            "correct the identifiers in the source system, or trim them in the export on both sides alike") {
        @Override
        String of(String text) {
            StringBuilder seen = new StringBuilder();
            text.codePoints()
                    .filter(c -> !Blanks.blank(Character.toString(c)) && Character.getType(c) != Character.FORMAT)
                    .forEach(seen::appendCodePoint);
            return seen.toString();
        }

        @Override
        Side damaged(String from) {
            return of(from).equals(from) ? Side.TARGET : Side.FROM;
        }
    },
    LETTER_CASE(
            "identifiers are in capitals on one side and not on the other",
            "capitals and small letters differ",
            "export identifiers as the source system spells them, on both sides alike") {
        @Override
        String of(String text) {
            return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }

        @Override
        @Nullable
        Side damaged(String from) {
            return null;
        }
    };

    private final String what;
    private final String differs;
    private final String mend;

    Form(String what, String differs, String mend) {
        this.what = what;
        this.differs = differs;
        this.mend = mend;
    }

    /** Returns a text without what may have been lost or added. */
    abstract String of(String text);

    /** Returns the side that was changed, given what refers; {@code null} where nobody can tell. */
    abstract @Nullable Side damaged(String from);

    /** Says what is wrong, with how often. */
    Words words(long rows) {
        return Words.sure("%s; %s in %s %s".formatted(what, differs, rows, rows == 1 ? "row" : "rows"), mend);
    }
}
