package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Points in time as ISO 8601 writes them in UTC, with up to nine digits of a second's fraction. */
final class InstantType implements CellType {
    private static final String SHORTEST = "0000-00-00T00:00:00Z";
    private static final int END = SHORTEST.length() - 1;
    private static final int MOST_DIGITS = 9;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    @Override
    public ColumnType type() {
        return ColumnType.DATETIME;
    }

    @Override
    public Rule broken() {
        return CoreRules.BAD_DATE;
    }

    @Override
    public String duty() {
        return "must be a time in UTC, written as yyyy-mm-ddThh:mm:ssZ";
    }

    /** Reads the digits where they stand, which the platform's formatter does in twenty times the time. */
    @Override
    public @Nullable Object parse(String text) {
        if (!shaped(text)) {
            return null;
        }
        LocalDate day = Digits.day(Digits.at(text, 0, 4), Digits.at(text, 5, 2), Digits.at(text, 8, 2));
        int hours = Digits.at(text, 11, 2);
        int minutes = Digits.at(text, 14, 2);
        int seconds = Digits.at(text, 17, 2);
        int nanos = nanos(text);
        if (day == null || Math.min(Math.min(hours, minutes), Math.min(seconds, nanos)) < 0) {
            return null;
        }
        if (hours > 23 || minutes > 59 || seconds > 59) {
            return endOfDay(text);
        }
        long ofDay = (hours * 60L + minutes) * 60 + seconds;
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_DAY + ofDay, nanos);
    }

    /** Returns whether everything but the digits stands where it should. */
    private static boolean shaped(String text) {
        int fraction = text.length() - SHORTEST.length();
        if (fraction < 0 || fraction == 1 || fraction > MOST_DIGITS + 1 || !text.endsWith("Z")) {
            return false;
        }
        for (int i = 0; i < END; i++) {
            char sign = SHORTEST.charAt(i);
            if (sign != '0' && sign != text.charAt(i)) {
                return false;
            }
        }
        return fraction == 0 || text.charAt(END) == '.';
    }

    /** Returns the fraction of the second, 0 where there is none. */
    private static int nanos(String text) {
        int digits = text.length() - SHORTEST.length() - 1;
        if (digits <= 0) {
            return 0;
        }
        int nanos = Digits.at(text, END + 1, digits);
        for (int i = digits; i < MOST_DIGITS && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Midnight may be the 24th hour of the day before, and a leap second the 60th of its minute. */
    private static @Nullable Instant endOfDay(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String format(Object value) {
        return value.toString();
    }
}
