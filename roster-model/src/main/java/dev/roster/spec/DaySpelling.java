package dev.roster.spec;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One spelling of days, by a pattern of {@link DateTimeFormatter}. Days that are in no calendar are refused. */
final class DaySpelling {
    private static final String YEAR = "uuuu";
    private static final String MONTH = "MM";
    private static final String DAY = "dd";
    private static final String SIGNS = "[-/. ]*";

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final int year;
    private final int month;
    private final int day;

    /** Whether all is digits at fixed places, and signs between them. */
    private final boolean digits;

    DaySpelling(String pattern) {
        this.pattern = pattern;
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        this.year = pattern.indexOf(YEAR);
        this.month = pattern.indexOf(MONTH);
        this.day = pattern.indexOf(DAY);
        String between = pattern.replaceFirst(YEAR, "").replaceFirst(MONTH, "").replaceFirst(DAY, "");
        this.digits = year >= 0 && month >= 0 && day >= 0 && between.matches(SIGNS);
    }

    String pattern() {
        return pattern;
    }

    String format(LocalDate date) {
        return formatter.format(date);
    }

    /** Returns the day, or {@code null} where the text is none in this spelling. */
    @Nullable
    LocalDate parse(String text) {
        if (text.length() != pattern.length()) {
            return null;
        }
        return digits ? parseDigits(text) : parseOther(text);
    }

    /** What a formatter does in five times the time. */
    private @Nullable LocalDate parseDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = pattern.charAt(i);
            if (!Character.isLetter(sign) && sign != text.charAt(i)) {
                return null;
            }
        }
        return Digits.day(
                Digits.at(text, year, YEAR.length()),
                Digits.at(text, month, MONTH.length()),
                Digits.at(text, day, DAY.length()));
    }

    private @Nullable LocalDate parseOther(String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = formatter.parseUnresolved(text, position);
        if (parsed == null || position.getErrorIndex() >= 0 || position.getIndex() != text.length()) {
            return null;
        }
        try {
            return formatter.parse(text).query(TemporalQueries.localDate());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
