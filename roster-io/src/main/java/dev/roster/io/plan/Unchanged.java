package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stays the same for too long: the whole set, but for files about days and the manifest, or a file that changes
 * often in other districts.
 *
 * @param since on which day the earlier set was delivered first, or {@code null}
 * @param days on which day each of its files was delivered first as it is, as far as that is known
 */
record Unchanged(
        Format format,
        SafetySettings settings,
        @Nullable LocalDate day,
        @Nullable LocalDate since,
        Map<String, LocalDate> days) {

    List<Hold> of(Difference difference) {
        List<FileDifference> compared = difference.files().stream()
                .filter(file -> Compared.file(format, file.file()) != null)
                .toList();
        boolean same = !compared.isEmpty() && compared.stream().allMatch(FileDifference::same);
        if (difference.same() || same) {
            LocalDate first = difference.same() ? since : first(compared);
            return tooLong(first) ? List.of(set(first, difference.same())) : List.of();
        }
        List<Hold> holds = new ArrayList<>();
        for (FileDifference file : compared) {
            LocalDate first = days.get(file.file());
            if (first != null && file.same() && file.counts().now() > 0 && often(file)) {
                resting(file, first, holds);
            }
        }
        return holds;
    }

    /** A set that is the same but for some files is as old as the newest of the others. */
    private @Nullable LocalDate first(List<FileDifference> compared) {
        Collection<LocalDate> known = compared.stream()
                .map(file -> days.get(file.file()))
                .filter(Objects::nonNull)
                .toList();
        return known.size() < compared.size()
                ? since
                : known.stream().max(Comparator.naturalOrder()).orElse(since);
    }

    private boolean tooLong(@Nullable LocalDate first) {
        return day == null || first == null || ChronoUnit.DAYS.between(first, day) >= settings.unchangedNights();
    }

    private boolean often(FileDifference file) {
        FileSpec<?> spec = Compared.file(format, file.file());
        return spec != null && spec.changesOften();
    }

    private void resting(FileDifference file, LocalDate first, List<Hold> holds) {
        long rests = day == null ? 0 : ChronoUnit.DAYS.between(first, day);
        int most = settings.restingDays();
        if (rests > most) {
            holds.add(new HoldDraft(
                            SafetyRule.FILE_UNCHANGED,
                            file.file(),
                            null,
                            file.counts().now(),
                            "%s is the same since %s, for %s days and more than %s, while other files change"
                                    .formatted(file.file(), first, rests, most),
                            "look whether its export still runs; how long it may rest says 'restingDays'")
                    .hold());
        }
    }

    private static Hold set(@Nullable LocalDate first, boolean whole) {
        return new HoldDraft(
                        SafetyRule.NOTHING_CHANGED,
                        "",
                        null,
                        0,
                        "nothing differs from what was delivered%s%s"
                                .formatted(
                                        first == null ? "" : " on " + first,
                                        whole ? "" : " but files about days and the manifest"),
                        "look whether the export ran")
                .hold();
    }
}
