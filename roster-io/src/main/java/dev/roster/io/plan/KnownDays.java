package dev.roster.io.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of days.
 *
 * @param today the day of the delivery, or {@code null} where nobody said it
 * @param night where {@code today} is not known, the day up to which one counts how long files have been the same, or
 *     {@code null}
 * @param since on which day the earlier set was delivered for the first time, or {@code null} where nobody knows
 * @param files on which day each file of it was delivered for the first time as it is, by name, as far as that is known
 */
record KnownDays(
        @Nullable LocalDate today,
        @Nullable LocalDate night,
        @Nullable LocalDate since,
        Map<String, LocalDate> files) {
    static final KnownDays NONE = new KnownDays(null, null, null, Map.of());

    KnownDays {
        files = Map.copyOf(files);
    }

    /** Returns the day up to which one counts, or {@code null}. */
    @Nullable
    LocalDate counted() {
        return today == null ? night : today;
    }

    KnownDays withToday(@Nullable LocalDate other) {
        return new KnownDays(other, night, since, files);
    }

    KnownDays withNight(LocalDate other) {
        return new KnownDays(today, other, since, files);
    }

    KnownDays withSince(@Nullable LocalDate other) {
        return new KnownDays(today, night, other, files);
    }

    KnownDays withFiles(Map<String, LocalDate> others) {
        return new KnownDays(today, night, since, others);
    }
}
