package dev.roster.io.plan;

import dev.roster.io.snapshot.DepartingRows;
import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.problem.SchoolRules;
import dev.roster.source.RosterSource;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the receiver will do with a set, and whether a safety rule holds it. Immutable. API that may change.
 *
 * <pre>{@code
 * Plan plan = Planning.of(format).withSettings(settings).withDay(today).against(difference, report);
 * if (!plan.clear()) {
 *     plan.holds().forEach(hold -> log(hold.message()));
 * }
 * }</pre>
 */
public final class Planning {
    private final Format format;
    private final SafetySettings settings;
    private final @Nullable LocalDate day;
    private final @Nullable LocalDate since;
    private final Map<String, LocalDate> days;
    private final List<Allowance> allowances;

    private Planning(
            Format format,
            SafetySettings settings,
            @Nullable LocalDate day,
            @Nullable LocalDate since,
            Map<String, LocalDate> days,
            List<Allowance> allowances) {
        this.format = format;
        this.settings = settings;
        this.day = day;
        this.since = since;
        this.days = Map.copyOf(days);
        this.allowances = List.copyOf(allowances);
    }

    /** Starts with the default settings, without a day and without allowances, for a format as a profile bends it. */
    public static Planning of(Format format) {
        return new Planning(format, SafetySettings.DEFAULT, null, null, Map.of(), List.of());
    }

    /** Returns a copy with other settings. */
    public Planning withSettings(SafetySettings other) {
        return new Planning(format, other, day, since, days, allowances);
    }

    /** Returns a copy that knows which day it is; without one, no rollover is under way. */
    public Planning withDay(@Nullable LocalDate today) {
        return new Planning(format, settings, today, since, days, allowances);
    }

    /**
     * Returns a copy that knows on which day the earlier set was delivered for the first time. Where that and today are
     * known, a set that is the same is held from {@link SafetySettings#unchangedNights} days on; else at once.
     */
    public Planning withDelivered(@Nullable LocalDate firstDay) {
        return new Planning(format, settings, day, firstDay, days, allowances);
    }

    /**
     * Returns a copy that knows on which day each file of the earlier set was delivered for the first time as it is. Where
     * that and today are known, a file that changes often is held when it rests for more than
     * {@link SafetySettings#restingDays}.
     *
     * @param firstDays the days by the files' names; files of which nobody knows may be left out
     */
    public Planning withDelivered(Map<String, LocalDate> firstDays) {
        return new Planning(format, settings, day, since, firstDays, allowances);
    }

    /** Returns a copy with allowances. */
    public Planning withAllowances(List<Allowance> given) {
        return new Planning(format, settings, day, since, days, given);
    }

    /**
     * Plans where there is an earlier set. Changes of a column that is gone are not told from others.
     *
     * @param difference how the set differs from it
     * @param report the validation of the set
     * @throws IllegalArgumentException if one of them is about another format
     */
    public Plan against(Difference difference, Report report) {
        boolean gone =
                difference.files().stream().anyMatch(file -> !file.columnsGone().isEmpty());
        return against(difference, gone ? null : difference, report);
    }

    private Plan against(Difference difference, @Nullable Difference beside, Report report) {
        require(difference.format());
        require(report.format());
        List<Hold> found = new ArrayList<>(Safety.of(format, difference, beside, settings, day));
        found.addAll(stale(report));
        found.addAll(new Unchanged(format, settings, day, since, days).of(difference));
        found.sort(Comparator.comparing(Hold::rule));
        PlanRemarks remarks = new PlanRemarks(format);
        remarks.of(difference);
        return allowed(difference, difference.digest(), Effects.of(format, difference), found, report, remarks);
    }

    /**
     * Plans against a set that was delivered earlier and is still there, in whichever encoding.
     *
     * @param earlier its files, under their documented names
     * @param set the files that were validated, likewise
     * @param report their validation
     * @param temporary an existing folder, in which one of the comparison's own is made and deleted
     * @throws IOException if one of the sets cannot be read, or the later one is not what was validated
     */
    public Plan against(RosterSource earlier, RosterSource set, Report report, Path temporary) throws IOException {
        SnapshotKey key = SnapshotKey.random();
        try (SetSnapshot before = SetSnapshot.of(format, earlier, key, temporary)) {
            if (before.digests().isEmpty()) {
                throw new IOException("the earlier set has no file of %s, so that nothing can be compared with it"
                        .formatted(format.id()));
            }
            return against(ComparedSet.of(before), earlier, key, set, report, temporary);
        }
    }

    /**
     * Plans against the snapshot of a set that was delivered earlier.
     *
     * @param earlier the snapshot and the digests of the files
     * @param key the key that the snapshot was made with
     * @param set the files that were validated, under their documented names
     * @param report their validation
     * @param temporary an existing folder, in which one of the comparison's own is made and deleted
     * @throws IllegalArgumentException if the snapshot is of another format, or was made with another key
     * @throws IOException if something cannot be read, or the set is not what was validated
     */
    public Plan against(ComparedSet earlier, SnapshotKey key, RosterSource set, Report report, Path temporary)
            throws IOException {
        return against(earlier, null, key, set, report, temporary);
    }

    private Plan against(
            ComparedSet earlier,
            @Nullable RosterSource files,
            SnapshotKey key,
            RosterSource set,
            Report report,
            Path temporary)
            throws IOException {
        try (SetSnapshot now = SetSnapshot.of(format, set, key, temporary, report)) {
            Difference difference = Comparison.of(format, earlier, ComparedSet.of(now), temporary);
            Map<String, Set<String>> gone = new HashMap<>();
            difference.files().stream()
                    .filter(file -> !file.columnsGone().isEmpty())
                    .forEach(file -> gone.put(file.file(), Set.copyOf(file.columnsGone())));
            if (gone.isEmpty() || files == null) {
                return against(difference, report);
            }
            try (SetSnapshot without = SetSnapshot.without(gone, format, files, key, temporary)) {
                Difference beside = Comparison.of(format, ComparedSet.of(without), ComparedSet.of(now), temporary);
                return against(difference, beside, report);
            }
        }
    }

    /**
     * Plans where nobody knows what the receiver has: no rule but those on attendance and on rows that a file of changes
     * deletes can hold. An allowance is for the digest of the set.
     *
     * @param set the files that were validated, under their documented names
     * @param report their validation
     * @throws IOException if a file of changes cannot be read
     */
    public Plan first(RosterSource set, Report report) throws IOException {
        return first(report, DepartingRows.in(format, set, report));
    }

    /**
     * Plans where nobody knows what the receiver has, and files are always whole.
     *
     * @throws IllegalArgumentException if a set of the format may hold changes only, which its files say
     */
    public Plan first(Report report) {
        if (format.manifest() != null) {
            throw new IllegalArgumentException(
                    "the manifest of %s says which files hold changes only; give the files too".formatted(format.id()));
        }
        return first(report, Map.of());
    }

    private Plan first(Report report, Map<String, Long> departing) {
        require(report.format());
        List<Effect> effects = new ArrayList<>();
        List<Hold> found = new ArrayList<>();
        PlanRemarks remarks = new PlanRemarks(format);
        remarks.add(
                "There is no earlier delivery to compare with, so nobody knows what will be added, changed or removed,"
                        + (departing.isEmpty()
                                ? " and no safety rule about that can hold."
                                : " and no safety rule but that on rows which files of changes delete can hold."));
        for (FileFacts facts : report.files()) {
            FileSpec<?> file = Compared.file(format, facts.name());
            Long gone = departing.get(facts.name());
            if (file != null && gone != null) {
                effects.addAll(Effects.ofChanges(format, file, gone, facts.rows() - gone));
                HoldDraft draft =
                        Untold.departures(file, gone, settings.on(day).removals(file.name()), settings.floor());
                if (draft != null) {
                    found.add(draft.hold());
                }
            } else if (file != null) {
                effects.add(Effects.unknown(format, file, facts.rows()));
            }
        }
        found.addAll(stale(report));
        if (!allowances.isEmpty() && found.isEmpty()) {
            remarks.add("Allowances are for a difference, and there is none; they were not taken.");
        }
        return allowed(null, SetDigest.of(report), effects, found, report, remarks);
    }

    private void require(String id) {
        if (!id.equals(format.id())) {
            throw new IllegalArgumentException(
                    "this planning is for %s, and it was given something of %s".formatted(format.id(), id));
        }
    }

    private Plan allowed(
            @Nullable Difference difference,
            String digest,
            List<Effect> effects,
            List<Hold> found,
            Report report,
            PlanRemarks remarks) {
        List<Hold> holds = new ArrayList<>();
        List<Allowance> used = new ArrayList<>();
        List<Allowance> valid =
                allowances.stream().filter(each -> each.digest().equals(digest)).toList();
        for (Hold hold : found) {
            valid.stream()
                    .filter(hold::allowedBy)
                    .findFirst()
                    .ifPresentOrElse(each -> used.add(exactly(each, hold)), () -> holds.add(hold));
        }
        if (difference != null || !found.isEmpty()) {
            remarks.of(allowances, digest, found);
        }
        return new Plan(SetDigest.of(report), difference, effects, holds, used, remarks.all());
    }

    /** Where an allowance names no number, it is for as many rows as the difference to which it is bound has. */
    private static Allowance exactly(Allowance allowance, Hold hold) {
        return allowance.rows() == Long.MAX_VALUE
                ? new Allowance(
                        allowance.rule(), allowance.subject(), hold.rows(), allowance.reason(), allowance.digest())
                : allowance;
    }

    private static List<Hold> stale(Report report) {
        return report.totals().stream()
                .filter(total -> total.code().equals(SchoolRules.STALE_ATTENDANCE.code()) && total.file() != null)
                .map(total -> new Hold(
                        SafetyRule.STALE_ATTENDANCE,
                        String.valueOf(total.file()),
                        null,
                        total.count(),
                        "%s of %s %s not about the day; export the attendance of that day again, or take the file out of the set"
                                .formatted(
                                        total.count() == 1 ? "1 row" : total.count() + " rows",
                                        total.file(),
                                        Nouns.are(total.count()))))
                .toList();
    }
}
