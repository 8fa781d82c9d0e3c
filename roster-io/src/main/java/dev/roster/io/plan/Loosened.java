package dev.roster.io.plan;

import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.io.plan.SafetySettings.Rollover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A limit that lets more pass than it does by default, on the day of a delivery.
 *
 * @param limit its key, as settings are written: {@code removals}, {@code changes}, {@code floor}, {@code unchangedNights},
 *     {@code restingDays}
 * @param file the file that it is for, or empty where it is for all
 * @param value what passes: per cent, rows or days
 * @param usual what passes by default
 * @param from the first day of the rollover that is under way, or {@code null} where the limit is so all the year
 * @param until its last day, or {@code null}
 */
public record Loosened(
        String limit,
        String file,
        long value,
        long usual,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Returns it in words, a clause without an end. */
    public String words() {
        return "%s%s: %s instead of %s%s"
                .formatted(
                        limit,
                        file.isEmpty() ? "" : " of " + file,
                        counted(value),
                        counted(usual),
                        from == null ? "" : ", from %s to %s, for a rollover".formatted(from, until));
    }

    private String counted(long number) {
        return switch (limit) {
            case SafetyEntries.FLOOR -> number == 1 ? "1 row" : number + " rows";
            case SafetyEntries.UNCHANGED, SafetyEntries.RESTING -> number == 1 ? "1 day" : number + " days";
            default -> number + " %";
        };
    }

    /** Returns those in force on a day, in the order of the keys; of files only what is not so for all. */
    static List<Loosened> on(@Nullable LocalDate day, SafetySettings settings) {
        SafetySettings usual = SafetySettings.DEFAULT;
        Rollover window = settings.underWay(day);
        List<Loosened> all = new ArrayList<>();
        shares(SafetyEntries.REMOVALS, settings, window, all);
        shares(SafetyEntries.CHANGES, settings, window, all);
        all.add(new Loosened(SafetyEntries.FLOOR, "", settings.floor(), usual.floor(), null, null));
        all.add(new Loosened(
                SafetyEntries.UNCHANGED, "", settings.unchangedNights(), usual.unchangedNights(), null, null));
        all.add(new Loosened(SafetyEntries.RESTING, "", settings.restingDays(), usual.restingDays(), null, null));
        all.removeIf(limit -> limit.value <= limit.usual);
        return all;
    }

    private static void shares(String key, SafetySettings settings, @Nullable Rollover window, List<Loosened> all) {
        Limits limits = window == null ? settings.usual() : window.limits();
        long general = percent(key, limits, "");
        all.add(share(key, "", settings, window));
        for (String file : new TreeSet<>(limits.files().keySet())) {
            if (percent(key, limits, file) != general) {
                all.add(share(key, file, settings, window));
            }
        }
    }

    /** A limit that is the same all the year has no days, also where a rollover is under way. */
    private static Loosened share(String key, String file, SafetySettings settings, @Nullable Rollover window) {
        long usual = percent(key, SafetySettings.DEFAULT.usual(), "");
        long allYear = percent(key, settings.usual(), file);
        long now = window == null ? allYear : percent(key, window.limits(), file);
        return window == null || now == allYear
                ? new Loosened(key, file, now, usual, null, null)
                : new Loosened(key, file, now, usual, window.from(), window.until());
    }

    private static long percent(String key, Limits limits, String file) {
        Limit limit = key.equals(SafetyEntries.REMOVALS) ? limits.removals(file) : limits.changes(file);
        return limit.percent();
    }
}
