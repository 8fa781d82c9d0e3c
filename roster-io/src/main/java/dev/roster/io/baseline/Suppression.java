package dev.roster.io.baseline;

import dev.roster.validate.Report;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Findings that somebody has decided not to be shown for a while. The reason is for people; nothing repeats it.
 *
 * @param code the rule's code
 * @param file the file's name; empty where the finding is about the set as a whole
 * @param column the header of a column that the finding concerns; empty where every column is meant
 * @param reason why, in words
 * @param until the last day on which it is in force
 */
public record Suppression(String code, String file, String column, String reason, LocalDate until) {

    /** Returns whether its last day is over; never where nobody says which day it is. */
    public boolean expired(@Nullable LocalDate day) {
        return day != null && day.isAfter(until);
    }

    /** Returns whether findings are those that are meant here. */
    boolean covers(Report.Tally tally) {
        String found = tally.file() == null ? "" : tally.file();
        return code.equals(tally.code())
                && file.equals(found)
                && (column.isEmpty() || tally.columns().contains(column));
    }

    /** Names the rule and its place, and not the reason. */
    @Override
    public String toString() {
        return code + (file.isEmpty() ? "" : " in " + file) + (column.isEmpty() ? "" : ", column " + column);
    }
}
