package dev.roster.cli;

import dev.roster.io.RosterSet;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.staging.StagedCopy;
import dev.roster.sftp.LastDelivery;
import dev.roster.sftp.LastKnown;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered last, as far as it is known here.
 *
 * @param known what receipts say of it
 * @param copy the files as they were delivered, where they are kept, or {@code null}
 * @param key gives the secret of snapshots, or {@code null}
 */
record LastTime(
        LastKnown known,
        @Nullable StagedCopy copy,
        @Nullable Supplier<char @Nullable []> key) {

    /** Refuses files to carry rows forward from that are not those of the last delivery. */
    void require(Format bent, Input previous) throws IOException {
        require(
                bent,
                previous.files().setOf(bent),
                previous.path(),
                "rows are carried forward only from the files as they were delivered");
    }

    private void require(Format bent, RosterSet files, Path path, String mend) throws IOException {
        LastDelivery delivery = known.delivery();
        String differing = delivery == null
                ? ""
                : String.join(", ", StagedCopy.differing(bent, files, DeliveredSet.digests(delivery.receipt())));
        if (delivery != null && !differing.isEmpty()) {
            throw new UsageException("%s is not what was delivered last, as %s says (%s); %s"
                    .formatted(path, delivery.file().getFileName(), differing, mend));
        }
    }

    /** Refuses to compare with what the receiver does not have, such as a set that was held; a retry may. */
    private void requireDelivered(PreviousOption previous, Format bent, Report report) throws IOException {
        Path folder = previous.folder();
        if (folder != null && !known.delivered(report)) {
            require(
                    bent,
                    Input.at(folder.toString()).files().setOf(bent),
                    folder,
                    "a set is compared with the files as they were delivered; leave --previous out where they are not kept");
        }
    }

    /**
     * Returns what nobody could compare with; empty where nothing is to be said, such as for a retry.
     *
     * @param deliveries where receipts are kept
     */
    String remark(PreviousOption previous, Report report, Path deliveries) {
        if (kept() || previous.given() || known.loss(report) != null || known.comparable() || known.delivered(report)) {
            return "";
        }
        return known.delivery() == null
                ? "nothing was compared: there is no earlier delivery of %s to this target in %s; if another machine delivered before, move its folder here first"
                        .formatted(report.format(), deliveries)
                : "nothing was compared with the last delivery; that takes its snapshot and 'snapshotKeyEnv' in the target file, or --previous, or --keep-staged";
    }

    /** Returns whether there is more to say of a plan than that this is a first delivery, or a retry. */
    boolean telling(Plan plan, Report report) {
        boolean news = known.delivery() != null && !known.delivered(report);
        return plan.difference() != null || plan.loss() != null || !plan.clear() || news;
    }

    private boolean kept() {
        return copy != null && copy.there();
    }

    /**
     * Makes the plan: against what was named, or the last delivery's snapshot, or the files that were kept of it.
     *
     * @param set the set that was validated
     * @param asOf the day of the delivery, or {@code null}
     */
    Plan plan(
            Planning start,
            PreviousOption previous,
            Format bent,
            Input set,
            Report report,
            @Nullable LocalDate asOf,
            Function<String, @Nullable String> environment)
            throws IOException {
        Planning planning = start;
        LastDelivery delivery = known.delivery();
        if (known.delivered(report)) {
            // the day of a retry has to be known, and without another one it is today
            LocalDate day = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
            planning = start.withDay(day).withDelivered(known.since());
        }
        if (previous.given()) {
            requireDelivered(previous, bent, report);
            return previous.plan(planning, bent, set, report, environment, key);
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        RosterSource files = set.files().setOf(bent).files();
        if (copy == null || known.comparable() || !kept() || unproved(report)) {
            return known.plan(planning, files, report, temporary);
        }
        RosterSet kept = copy.files().setOf(bent);
        if (!known.delivered(report)) {
            require(
                    bent,
                    kept,
                    copy.path(),
                    "publish the files that were delivered once more to keep them, or take the folder away to start anew");
        }
        if (delivery != null) {
            planning = planning.withDelivered(DeliveredSet.days(delivery.file()));
        }
        return planning.against(kept.files(), files, report, temporary);
    }

    /** Where nobody knows which delivery was the last, nobody knows whether the copy is of it. */
    private boolean unproved(Report report) {
        return known.loss(report) != null && !known.certain();
    }
}
