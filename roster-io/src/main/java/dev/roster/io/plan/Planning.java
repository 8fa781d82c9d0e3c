package dev.roster.io.plan;

import dev.roster.io.snapshot.DepartingRows;
import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.io.staging.RejectedCount;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
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
    private static final String NO_DIFFERENCE =
            "Allowances are for a difference, and there is none; they were not taken.";

    private final Format format;
    private final SafetySettings settings;
    private final KnownDays days;
    private final List<Allowance> allowances;
    private final List<RejectedCount> rejected;

    private Planning(
            Format format,
            SafetySettings settings,
            KnownDays days,
            List<Allowance> allowances,
            List<RejectedCount> rejected) {
        this.format = format;
        this.settings = settings;
        this.days = days;
        this.allowances = List.copyOf(allowances);
        this.rejected = List.copyOf(rejected);
    }

    /** Starts with the default settings, without a day and without allowances, for a format as a profile bends it. */
    public static Planning of(Format format) {
        return new Planning(format, SafetySettings.DEFAULT, KnownDays.NONE, List.of(), List.of());
    }

    /** Returns the format, as a profile bends it. */
    public Format format() {
        return format;
    }

    /** Returns a copy with other settings. */
    public Planning withSettings(SafetySettings other) {
        return new Planning(format, other, days, allowances, rejected);
    }

    /** Returns a copy that knows which day it is; without one, no rollover is under way. */
    public Planning withDay(@Nullable LocalDate today) {
        return new Planning(format, settings, days.withToday(today), allowances, rejected);
    }

    /** Returns a copy that, without a day, counts up to this one how long files have been the same; it is no day otherwise. */
    public Planning withNight(LocalDate today) {
        return new Planning(format, settings, days.withNight(today), allowances, rejected);
    }

    /**
     * Returns a copy that knows on which day the earlier set was delivered for the first time. Where that and today are
     * known, a set that is the same is held from {@link SafetySettings#unchangedNights} days on; else at once.
     */
    public Planning withDelivered(@Nullable LocalDate firstDay) {
        return new Planning(format, settings, days.withSince(firstDay), allowances, rejected);
    }

    /**
     * Returns a copy that knows on which day each file of the earlier set was delivered for the first time as it is. Where
     * that and today are known, a file that changes often is held when it rests for more than
     * {@link SafetySettings#restingDays}.
     *
     * @param firstDays the days by the files' names; files of which nobody knows may be left out
     */
    public Planning withDelivered(Map<String, LocalDate> firstDays) {
        return new Planning(format, settings, days.withFiles(firstDays), allowances, rejected);
    }

    /** Returns a copy with allowances. */
    public Planning withAllowances(List<Allowance> given) {
        return new Planning(format, settings, days, given, rejected);
    }

    /** Returns a copy that knows how many rows had errors, and were replaced by those of the last delivery or left out. */
    public Planning withRejected(List<RejectedCount> counts) {
        return new Planning(format, settings, days, allowances, counts);
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
        return against(difference, gone ? null : difference, false, report);
    }

    private Plan against(Difference difference, @Nullable Difference beside, boolean laid, Report report) {
        require(difference.format());
        require(report.format());
        Safety.Found broken = Safety.of(format, difference, beside, settings, days.today());
        List<Hold> found = new ArrayList<>(broken.holds());
        found.addAll(new Rejections(format, settings, rejected, report).beside(found, broken.heldAsLost()));
        found.addAll(StaleAttendance.in(report));
        found.addAll(new Unchanged(format, settings, days).of(difference, laid));
        found.sort(Comparator.comparing(Hold::rule));
        List<String> remarks = PlanRemarks.of(format, difference, found, laid);
        return allowed(difference, null, Effects.of(format, difference), found, report, remarks);
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
            return against(ComparedSet.of(before), earlier, key, set, report, temporary)
                    .remarking(Unseen.misnamed(format, earlier.names()));
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
            boolean laid = !earlier.beneath().isEmpty();
            if (gone.isEmpty() || files == null) {
                return against(difference, gone.isEmpty() ? difference : null, laid, report);
            }
            try (SetSnapshot without = SetSnapshot.without(gone, format, files, key, temporary)) {
                Difference beside = Comparison.of(format, ComparedSet.of(without), ComparedSet.of(now), temporary);
                return against(difference, beside, laid, report);
            }
        }
    }

    /**
     * Plans a first delivery, where nobody knows what the receiver has: no rule but those on attendance and on rows that a
     * file of changes deletes can hold. An allowance is for the digest of the set.
     *
     * @param set the files that were validated, under their documented names
     * @param report their validation
     * @throws IOException if a file of changes cannot be read
     */
    public Plan first(RosterSource set, Report report) throws IOException {
        return blind(Uncompared.FIRST, null, Map.of(), report, DepartingRows.in(format, set, report));
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
        return blind(Uncompared.FIRST, null, Map.of(), report, Map.of());
    }

    /**
     * Plans where there was a delivery of which nothing was ever kept that could be compared with: the plan says so, and
     * nothing more is held than at a first delivery, but files that stay the same for too long.
     *
     * @param delivered the digests of the files that were delivered, by name: 64 lower-case hexadecimal digits of a
     *     SHA-256; may be empty
     * @param set the files that were validated, under their documented names
     * @param report their validation
     * @throws IOException if a file of changes cannot be read
     */
    public Plan unkept(Map<String, String> delivered, RosterSource set, Report report) throws IOException {
        return blind(Uncompared.UNKEPT, null, delivered, report, DepartingRows.in(format, set, report));
    }

    /**
     * Plans where the last delivery cannot be compared with any more, although something was kept of it: the set is held
     * ({@link SafetyRule#UNCOMPARED}) until that is there again, or somebody allows it.
     *
     * @param loss what is lost
     * @param delivered the digests of the files that were delivered, by name; empty where nobody knows which those were
     * @param set the files that were validated, under their documented names
     * @param report their validation
     * @throws IOException if a file of changes cannot be read
     */
    public Plan lost(Loss loss, Map<String, String> delivered, RosterSource set, Report report) throws IOException {
        return blind(Uncompared.LOST, loss, delivered, report, DepartingRows.in(format, set, report));
    }

    private Plan blind(
            Uncompared why,
            @Nullable Loss loss,
            Map<String, String> delivered,
            Report report,
            Map<String, Long> departing) {
        require(report.format());
        SameFiles same = new SameFiles(format, delivered, report);
        Blind blind = new Blind(format, settings.on(days.today()), settings.floor(), report, departing, same);
        List<Hold> found = new ArrayList<>();
        if (loss != null) {
            found.add(loss.hold());
        }
        found.addAll(blind.holds());
        found.addAll(new Rejections(format, settings, rejected, report).beside(found, Set.of()));
        found.addAll(StaleAttendance.in(report));
        found.addAll(new Unchanged(format, settings, days).of(same));
        List<String> remarks = new ArrayList<>(why.remarks(!departing.isEmpty(), same, days.counted() != null));
        if (!allowances.isEmpty() && found.isEmpty()) {
            remarks.add(NO_DIFFERENCE);
        }
        return allowed(null, loss, blind.effects(), found, report, remarks);
    }

    private void require(String id) {
        if (!id.equals(format.id())) {
            throw new IllegalArgumentException(
                    "this planning is for %s, and it was given something of %s".formatted(format.id(), id));
        }
    }

    private Plan allowed(
            @Nullable Difference difference,
            @Nullable Loss loss,
            List<Effect> effects,
            List<Hold> found,
            Report report,
            List<String> remarks) {
        List<Loosened> loosened = Loosened.on(days.today(), settings);
        Plan plan = new Plan(
                SetDigest.of(report), days.today(), difference, loss, effects, found, List.of(), loosened, remarks);
        return difference == null && found.isEmpty()
                ? plan
                : Passing.of(found, allowances, plan.digest()).of(plan);
    }
}
