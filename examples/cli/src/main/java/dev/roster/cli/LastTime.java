package dev.roster.cli;

import dev.roster.io.RosterSet;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.staging.StagedCopy;
import dev.roster.sftp.LastDelivery;
import dev.roster.sftp.LastKnown;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.sftp.receipt.UncomparableException;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
    private static final String UNPROVED =
            "%s was not compared with, as nobody can tell whether it is what was delivered last; the command 'plan' compares with it all the same.";
    private static final String UNKNOWN =
            "No receipt here says that %s is what was delivered last; it was compared with as it was named.";

    /** Refuses files to carry rows forward from that are not those of the last delivery. */
    void require(Format bent, Input previous) throws IOException {
        require(
                bent,
                previous.files().setOf(bent),
                previous.path(),
                "rows are carried forward only from the files as they were delivered");
    }

    private void require(Format bent, RosterSet files, Path path, String mend) throws IOException {
        if (!known.certain() && !known.delivered(bent, files)) {
            throw new UsageException("nobody can tell whether %s is what was delivered last, because %s; %s"
                    .formatted(path, known.doubt(), mend));
        }
        LastDelivery delivery = known.certain() ? known.delivery() : null;
        String differing = delivery == null
                ? ""
                : String.join(", ", StagedCopy.differing(bent, files, DeliveredSet.digests(delivery.receipt())));
        if (delivery != null && !differing.isEmpty()) {
            throw new UsageException("%s is not what was delivered last, as %s says (%s); %s"
                    .formatted(path, delivery.file().getFileName(), differing, mend));
        }
    }

    /** Refuses to compare with what the receiver does not have, such as a set that was held. */
    private void requireDelivered(PreviousOption previous, Format bent) throws IOException {
        Path folder = previous.folder();
        LastDelivery delivery = known.delivery();
        if (folder != null) {
            require(
                    bent,
                    Input.at(folder.toString()).files().setOf(bent),
                    folder,
                    "a set is compared with the files as they were delivered; leave --previous out where they are not kept");
        } else if (delivery != null && !known.delivered(previous.receipt())) {
            throw new UsageException(
                    "%s is not the receipt of the last delivery, which is %s; name that one or leave --previous out; 'plan' compares with any"
                            .formatted(previous.name(), delivery.file().getFileName()));
        }
    }

    /** Returns whether what was named is, for all that anybody can tell, what was delivered last. */
    private boolean proved(PreviousOption previous, Format bent) throws IOException {
        Path folder = previous.folder();
        return folder == null
                ? known.delivered(previous.receipt())
                : known.delivered(bent, Input.at(folder.toString()).files().setOf(bent));
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
                ? "nothing was compared: there is no earlier delivery of %s to this target in %s; if another machine delivered before, move its folder here first%s"
                        .formatted(report.format(), deliveries, OtherFolders.words(report.format(), deliveries))
                : "nothing was compared with the last delivery; that takes its snapshot and 'snapshotKeyEnv' in the target file, or --previous, or --keep-staged";
    }

    /** Returns whether there is more to say of a plan than that this is a first delivery, or a retry. */
    boolean telling(Plan plan, Report report) {
        boolean news = known.delivery() != null && !known.delivered(report);
        boolean judged = plan.difference() != null || plan.loss() != null || !plan.clear();
        return judged || news || known.mixed(report);
    }

    private boolean kept() {
        return copy != null && copy.there();
    }

    /**
     * Makes the plan: against what was named, or the last delivery's snapshot, or the files that were kept of it.
     *
     * @param set the set that was validated
     * @param start what else is known; nights are counted up to its day, and without one up to today
     */
    Plan plan(
            Planning start,
            PreviousOption previous,
            Format bent,
            Input set,
            Report report,
            Function<String, @Nullable String> environment)
            throws IOException {
        Planning planning = start.withNight(LocalDate.now(ZoneOffset.UTC));
        if (known.delivered(report)) {
            planning = planning.withDelivered(known.since());
        }
        RosterSource files = set.files().setOf(bent).files();
        if (previous.given()) {
            return named(planning, previous, bent, set, report, environment);
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (copy == null || !kept() || !preferred(copy, bent, report)) {
            return known.plan(planning, files, report, temporary);
        }
        return known.dated(planning)
                .against(copy.files().setOf(bent).files(), files, report, temporary)
                .remarking(known.remarks(report));
    }

    /** A retry may name anything: nothing is sent for it. */
    private Plan named(
            Planning planning,
            PreviousOption previous,
            Format bent,
            Input set,
            Report report,
            Function<String, @Nullable String> environment)
            throws IOException {
        RosterSource files = set.files().setOf(bent).files();
        boolean retry = known.delivered(report);
        if (!retry && !known.certain() && !proved(previous, bent)) {
            return known.lost(planning, known.doubt(), LastKnown.MEND, files, report)
                    .remarking(List.of(UNPROVED.formatted(previous.name())));
        }
        if (!retry && known.certain()) {
            requireDelivered(previous, bent);
        }
        try {
            Plan plan = previous.plan(retry ? planning : known.dated(planning), bent, set, report, environment, key);
            List<String> remarks = new ArrayList<>(known.remarks(report));
            if (known.delivery() == null && known.certain()) {
                remarks.add(UNKNOWN.formatted(previous.name()));
            }
            return plan.remarking(remarks);
        } catch (UncomparableException lost) {
            return retry
                    ? known.plan(planning, files, report, Path.of(System.getProperty("java.io.tmpdir")))
                    : known.lost(planning, lost.what(), lost.mend(), files, report);
        }
    }

    /**
     * Returns whether to compare with the copy: it has rows, and a snapshot has digests only. It has to be what was delivered
     * last, and all that the receiver has.
     */
    private boolean preferred(StagedCopy files, Format bent, Report report) throws IOException {
        RosterSet set = files.files().setOf(bent);
        if (known.delivered(bent, set)) {
            return !known.several();
        }
        if (known.comparable() || !known.certain() || known.delivered(report)) {
            return false;
        }
        require(
                bent,
                set,
                files.path(),
                "publish the files that were delivered once more to keep them, or take the folder away to start anew");
        return true;
    }
}
