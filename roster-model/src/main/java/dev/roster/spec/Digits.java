package dev.roster.spec;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Digits at fixed places of a text. */
final class Digits {
    /** Stands for digits that are none. */
    static final int NONE = -1;

    private static final int MONTHS = 12;

    private Digits() {}

    /** Returns the number that some digits of ASCII make, nine at most, or {@link #NONE} where one of them is none. */
    static int at(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** Returns a day by its numbers, or {@code null} where it is in no calendar or one of them is {@link #NONE}. */
    static @Nullable LocalDate day(int year, int month, int day) {
        boolean real = year >= 0
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return real ? LocalDate.of(year, month, day) : null;
    }
}
