package dev.roster.io.plan;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final List<Allowance> allowances;
    private final Set<String> changesOnly;

    private Planning(
            Format format,
            SafetySettings settings,
            @Nullable LocalDate day,
            @Nullable LocalDate since,
            List<Allowance> allowances,
            Set<String> changesOnly) {
        this.format = format;
        this.settings = settings;
        this.day = day;
        this.since = since;
        this.allowances = List.copyOf(allowances);
        this.changesOnly = Set.copyOf(changesOnly);
    }

    /** Starts with the default settings, without a day and without allowances, for a format as a profile bends it. */
    public static Planning of(Format format) {
        return new Planning(format, SafetySettings.DEFAULT, null, null, List.of(), Set.of());
    }

    /** Returns a copy with other settings. */
    public Planning withSettings(SafetySettings other) {
        return new Planning(format, other, day, since, allowances, changesOnly);
    }

    /** Returns a copy that knows which day it is; without one, no rollover is under way. */
    public Planning withDay(@Nullable LocalDate today) {
        return new Planning(format, settings, today, since, allowances, changesOnly);
    }

    /**
     * Returns a copy that knows on which day the earlier set was delivered for the first time. Where that and today are
     * known, a set that is the same is held from {@link SafetySettings#unchangedNights} days on; else at once.
     */
    public Planning withDelivered(@Nullable LocalDate firstDay) {
        return new Planning(format, settings, day, firstDay, allowances, changesOnly);
    }

    /** Returns a copy with allowances. */
    public Planning withAllowances(List<Allowance> given) {
        return new Planning(format, settings, day, since, given, changesOnly);
    }

    /**
     * Returns a copy that knows which files of the set hold changes only: what they lack is not gone. Where the set itself
     * is given, its manifest says so.
     *
     * @param names documented names
     */
    public Planning withChangesOnly(Set<String> names) {
        return new Planning(format, settings, day, since, allowances, names);
    }

    /**
     * Plans where there is an earlier set.
     *
     * @param difference how the set differs from it
     * @param report the validation of the set
     * @throws IllegalArgumentException if one of them is about another format
     */
    public Plan against(Difference difference, Report report) {
        require(difference.format());
        require(report.format());
        List<Hold> found = new ArrayList<>(Safety.of(format, whole(difference), settings, day));
        found.addAll(stale(report));
        if (difference.same() && unchangedForTooLong()) {
            found.add(unchanged());
        }
        found.sort(Comparator.comparing(Hold::rule));
        return allowed(difference, found, report);
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
            return against(ComparedSet.of(before), key, set, report, temporary)
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
        try (SetSnapshot now = SetSnapshot.of(format, set, key, temporary, report)) {
            Difference difference = Comparison.of(format, earlier, ComparedSet.of(now), temporary);
            return withChangesOnly(Deltas.in(format, set)).against(difference, report);
        }
    }

    /**
     * Plans a first delivery: nobody knows what the receiver has, and no rule but that on attendance can hold.
     *
     * @param report the validation of the set
     */
    public Plan first(Report report) {
        return blind(
                "There is no earlier delivery to compare with, so nobody knows what will be added, changed or removed,"
                        + " and no safety rule about that can hold.",
                report);
    }

    /**
     * Plans where there was a delivery of which nothing was ever kept that could be compared with: the plan says so, and
     * nothing more is held than at a first delivery.
     *
     * @param report the validation of the set
     */
    public Plan unkept(Report report) {
        return blind(
                "There was a delivery before, and nothing was kept of it to compare with, so nobody knows what will be"
                        + " added, changed or removed, and no safety rule about that can hold.",
                report);
    }

    /**
     * Plans where the last delivery cannot be compared with any more, although something was kept of it: the set is held
     * ({@link SafetyRule#UNCOMPARED}) until that is there again, or somebody allows it.
     *
     * @param loss what is lost
     * @param report the validation of the set
     */
    public Plan lost(Loss loss, Report report) {
        List<Hold> found = new ArrayList<>(List.of(loss.hold()));
        found.addAll(stale(report));
        Passing passing = Passing.of(found, allowances, loss.digest(SetDigest.of(report)));
        List<String> remarks = new ArrayList<>();
        remarks.add("Nothing was compared with the last delivery, so nobody knows what will be added, changed or removed.");
        remarks.addAll(passing.remarks());
        return new Plan(
                SetDigest.of(report), null, loss, unknown(report), passing.holds(), passing.used(), remarks);
    }

    private Plan blind(String remark, Report report) {
        List<String> remarks = new ArrayList<>(List.of(remark));
        if (!allowances.isEmpty()) {
            remarks.add("Allowances are for a difference, and there is none; they were not taken.");
        }
        return new Plan(SetDigest.of(report), null, unknown(report), stale(report), List.of(), remarks);
    }

    private List<Effect> unknown(Report report) {
        require(report.format());
        List<Effect> effects = new ArrayList<>();
        for (FileFacts facts : report.files()) {
            FileSpec<?> file = Compared.file(format, facts.name());
            if (file != null) {
                effects.add(Effects.unknown(format, file, facts.rows()));
            }
        }
        return effects;
    }

    /** Returns the files that are full pictures. */
    private Difference whole(Difference difference) {
        List<FileDifference> files = difference.files().stream()
                .filter(file -> !changesOnly.contains(file.file()))
                .toList();
        return new Difference(difference.format(), difference.digest(), files, difference.drifts());
    }

    private void require(String id) {
        if (!id.equals(format.id())) {
            throw new IllegalArgumentException(
                    "this planning is for %s, and it was given something of %s".formatted(format.id(), id));
        }
    }

    private Plan allowed(Difference difference, List<Hold> found, Report report) {
        Passing passing = Passing.of(found, allowances, difference.digest());
        List<String> remarks = remarks(difference, found);
        remarks.addAll(passing.remarks());
        return new Plan(
                SetDigest.of(report),
                difference,
                Effects.of(format, whole(difference)),
                passing.holds(),
                passing.used(),
                remarks);
    }

    private List<String> remarks(Difference difference, List<Hold> found) {
        List<String> remarks = new ArrayList<>();
        for (FileDifference each : difference.files()) {
            if (Compared.aboutDays(format, each.file())) {
                remarks.add("%s is about days; its rows are not compared with those of another day."
                        .formatted(each.file()));
            } else if (changesOnly.contains(each.file())) {
                remarks.add(
                        "%s holds changes only: what it lacks is not gone. What its rows add, change or delete is up to each row, and no safety rule is about that."
                                .formatted(each.file()));
            } else if (Unseen.unseen(each)
                    && found.stream().noneMatch(hold -> hold.rule() == SafetyRule.UNCOMPARED
                            && hold.subject().equals(each.file()))) {
                remarks.add(Unseen.remark(each));
            }
        }
        return remarks;
    }

    private boolean unchangedForTooLong() {
        return day == null || since == null || ChronoUnit.DAYS.between(since, day) >= settings.unchangedNights();
    }

    private Hold unchanged() {
        String when = since == null ? "" : " on " + since;
        Hold plain = new Hold(SafetyRule.NOTHING_CHANGED, "", null, 0, "");
        return new Hold(
                SafetyRule.NOTHING_CHANGED,
                "",
                null,
                0,
                AllowWords.after(
                        "nothing differs from what was delivered%s; look whether the export ran".formatted(when),
                        plain));
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
