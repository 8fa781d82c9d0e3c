package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stays the same for too long: the whole set, but for files about days and the manifest, or a file that changes
 * often in other districts.
 */
record Unchanged(Format format, SafetySettings settings, KnownDays days) {

    /**
     * A file that is in one of the sets at least.
     *
     * @param same whether it is as it was
     * @param now how many rows it has
     */
    record Looked(String name, boolean same, long now) {}

    /**
     * Finds it in a difference of rows.
     *
     * @param laid whether the earlier set is several that were laid over one another: then this one was never delivered, and
     *     that it says no more than they did is no sign of an export that stands still
     */
    List<Hold> of(Difference difference, boolean laid) {
        List<Looked> compared = difference.files().stream()
                .filter(file -> Compared.file(format, file.file()) != null)
                .map(file -> new Looked(file.file(), file.same(), file.counts().now()))
                .toList();
        return laid ? resting(compared) : of(compared, difference.same());
    }

    /** Finds it where only the bytes of files are known; without a day nobody can tell a retry from a set that is late. */
    List<Hold> of(SameFiles files) {
        return days.counted() == null ? List.of() : of(files.compared(), files.all());
    }

    private List<Hold> of(List<Looked> compared, boolean whole) {
        boolean same = !compared.isEmpty() && compared.stream().allMatch(Looked::same);
        if (whole || same) {
            LocalDate first = whole ? days.since() : first(compared);
            return tooLong(first) ? List.of(set(first, whole)) : List.of();
        }
        return resting(compared);
    }

    private List<Hold> resting(List<Looked> compared) {
        List<Hold> holds = new ArrayList<>();
        for (Looked file : compared) {
            LocalDate first = days.files().get(file.name());
            if (first != null && file.same() && file.now() > 0 && often(file)) {
                resting(file, first, holds);
            }
        }
        return holds;
    }

    /** A set that is the same but for some files is as old as the newest of the others. */
    private @Nullable LocalDate first(List<Looked> compared) {
        Collection<LocalDate> known = compared.stream()
                .map(file -> days.files().get(file.name()))
                .filter(Objects::nonNull)
                .toList();
        return known.size() < compared.size()
                ? days.since()
                : known.stream().max(Comparator.naturalOrder()).orElse(days.since());
    }

    private boolean tooLong(@Nullable LocalDate first) {
        LocalDate day = days.counted();
        return day == null || first == null || ChronoUnit.DAYS.between(first, day) >= settings.unchangedNights();
    }

    private boolean often(Looked file) {
        FileSpec<?> spec = Compared.file(format, file.name());
        return spec != null && spec.changesOften();
    }

    private void resting(Looked file, LocalDate first, List<Hold> holds) {
        LocalDate day = days.counted();
        long rests = day == null ? 0 : ChronoUnit.DAYS.between(first, day);
        int most = settings.restingDays();
        if (rests > most) {
            holds.add(new HoldDraft(
                            SafetyRule.FILE_UNCHANGED,
                            file.name(),
                            null,
                            file.now(),
                            "%s is the same since %s, for %s days and more than %s, while other files change"
                                    .formatted(file.name(), first, rests, most),
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
