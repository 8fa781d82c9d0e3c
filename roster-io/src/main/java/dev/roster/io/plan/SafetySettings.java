package dev.roster.io.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a set is held. Decision record 0020 says where the defaults come from.
 *
 * @param usual the limits on ordinary nights
 * @param floor up to how many rows a share does not count: one family that moves away is a large part of a small class
 * @param unchangedNights from how many days on a set that stays the same is held
 * @param rollover the days on which other limits hold, or {@code null}
 * @param restingDays for how many days a file that changes often may stay the same while others change
 */
public record SafetySettings(
        Limits usual,
        int floor,
        int unchangedNights,
        @Nullable Rollover rollover,
        int restingDays) {
    /** Longer than any such file of 200 students and more rests in a made-up school year, holidays and summer included. */
    private static final int RESTING = 60;

    /** What holds where nobody says anything else. */
    public static final SafetySettings DEFAULT =
            new SafetySettings(new Limits(new Limit(10, Limit.ANY), new Limit(75, Limit.ANY), Map.of()), 10, 1, null);

    /** Makes settings with the usual number of days for which a file may stay the same. */
    public SafetySettings(Limits usual, int floor, int unchangedNights, @Nullable Rollover rollover) {
        this(usual, floor, unchangedNights, rollover, RESTING);
    }

    /**
     * The limits of a night.
     *
     * @param removals of rows that are gone, and of rows whose ids changed
     * @param changes of rows that changed, among those that are in both sets
     * @param files files with limits of their own, by name
     */
    public record Limits(Limit removals, Limit changes, Map<String, FileLimits> files) {
        /** Copies the map. */
        public Limits {
            files = Map.copyOf(files);
        }

        /** Returns how many rows of a file may be gone. */
        public Limit removals(String file) {
            FileLimits own = files.get(file);
            return own == null ? removals : own.removals();
        }

        /** Returns how many rows of a file may have changed. */
        public Limit changes(String file) {
            FileLimits own = files.get(file);
            return own == null ? changes : own.changes();
        }
    }

    /**
     * The limits of a file.
     *
     * @param removals of rows that are gone
     * @param changes of rows that changed
     */
    public record FileLimits(Limit removals, Limit changes) {}

    /**
     * The days of the year on which students move up.
     *
     * @param from the first
     * @param until the last
     * @param limits what holds on them
     */
    public record Rollover(LocalDate from, LocalDate until, Limits limits) {
        /** How many days one may have: two months of summer. What holds for longer is no exception. */
        public static final int MOST_DAYS = 62;

        /** Refuses days in the wrong order, and too many of them. */
        public Rollover {
            String fault = fault(from, until);
            if (!fault.isEmpty()) {
                throw new IllegalArgumentException(fault);
            }
        }

        /** Returns what is wrong with two days, a clause; empty where they may be meant. */
        public static String fault(LocalDate from, LocalDate until) {
            if (until.isBefore(from)) {
                return "the rollover ends on %s, before it begins on %s".formatted(until, from);
            }
            long days = ChronoUnit.DAYS.between(from, until) + 1;
            return days > MOST_DAYS
                    ? "the rollover from %s to %s has %s days, and %s are the most"
                            .formatted(from, until, days, MOST_DAYS)
                    : "";
        }
    }

    /** Refuses numbers that cannot be meant. */
    public SafetySettings {
        if (floor < 0 || unchangedNights < 1 || restingDays < 1) {
            throw new IllegalArgumentException(
                    "a floor is 0 rows or more, nights and days are 1 or more, found %s, %s and %s"
                            .formatted(floor, unchangedNights, restingDays));
        }
    }

    /** Returns the limits that hold on a day; without a day, the usual ones. */
    public Limits on(@Nullable LocalDate day) {
        Rollover window = underWay(day);
        return window == null ? usual : window.limits();
    }

    /** Returns the rollover that is under way on a day, or {@code null}. */
    public @Nullable Rollover underWay(@Nullable LocalDate day) {
        Rollover window = rollover;
        boolean within = window != null && day != null && !day.isBefore(window.from()) && !day.isAfter(window.until());
        return within ? window : null;
    }
}
