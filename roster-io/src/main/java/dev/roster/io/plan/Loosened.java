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
 * @param from the first day of the rollover that is under way, or {@code null} where there is none
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
        shares(SafetyEntries.REMOVALS, settings.on(day), window, all);
        shares(SafetyEntries.CHANGES, settings.on(day), window, all);
        all.add(new Loosened(SafetyEntries.FLOOR, "", settings.floor(), usual.floor(), null, null));
        all.add(new Loosened(
                SafetyEntries.UNCHANGED, "", settings.unchangedNights(), usual.unchangedNights(), null, null));
        all.add(new Loosened(SafetyEntries.RESTING, "", settings.restingDays(), usual.restingDays(), null, null));
        all.removeIf(limit -> limit.value <= limit.usual);
        return all;
    }

    private static void shares(String key, Limits limits, @Nullable Rollover window, List<Loosened> all) {
        long usual = percent(key, SafetySettings.DEFAULT.usual(), "");
        long general = percent(key, limits, "");
        LocalDate from = window == null ? null : window.from();
        LocalDate until = window == null ? null : window.until();
        all.add(new Loosened(key, "", general, usual, from, until));
        for (String file : new TreeSet<>(limits.files().keySet())) {
            long own = percent(key, limits, file);
            if (own != general) {
                all.add(new Loosened(key, file, own, usual, from, until));
            }
        }
    }

    private static long percent(String key, Limits limits, String file) {
        Limit limit = key.equals(SafetyEntries.REMOVALS) ? limits.removals(file) : limits.changes(file);
        return limit.percent();
    }
}
