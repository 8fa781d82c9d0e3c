package dev.roster.sftp;

import dev.roster.internal.digest.HashingStream;
import dev.roster.io.RosterSet;
import dev.roster.io.plan.Loss;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.sftp.receipt.UncomparableException;
import dev.roster.source.RosterSource;
import dev.roster.source.SourceFacts;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the last delivery of a format to a target: a set to compare the next one with, or that there was none,
 * or that none can be compared with although something was kept of it. API that may change.
 *
 * <pre>{@code
 * Plan plan = publisher.lastKnown(format.id()).plan(planning, files, report, temporary);
 * }</pre>
 */
public final class LastKnown {
    static final LastKnown NOTHING = new LastKnown(LastReceipts.none(), null, null, null);

    /** What would do where a receipt or a key is lost. */
    public static final String MEND =
            "put back what was there (the receipts, the snapshot, its key), or compare with the files as they were delivered, with --previous";

    private final LastReceipts receipts;
    private final @Nullable Loss loss;
    private final @Nullable KnownSets sets;
    private final @Nullable SnapshotKey key;

    private LastKnown(LastReceipts receipts, @Nullable Loss loss, @Nullable KnownSets sets, @Nullable SnapshotKey key) {
        this.receipts = receipts;
        this.loss = loss;
        this.sets = sets;
        this.key = key;
    }

    static LastKnown in(Path target, String format, @Nullable Supplier<char @Nullable []> secret) throws IOException {
        LastReceipts receipts = LastReceipts.in(target, format);
        LastDelivery delivery = receipts.delivery();
        boolean meant = delivery != null && delivery.receipt().snapshot().meant();
        if (!receipts.doubt().isEmpty() && (delivery == null || meant || secret != null)) {
            return new LastKnown(receipts, loss(delivery, receipts.doubt(), MEND), null, null);
        }
        if (delivery == null || !meant) {
            return new LastKnown(receipts, null, null, null);
        }
        if (secret == null) {
            return new LastKnown(receipts, loss(delivery, "no key for snapshots is given any more", MEND), null, null);
        }
        SnapshotKey key = SnapshotKey.of(secret);
        try {
            return new LastKnown(receipts, null, receipts.known(key), key);
        } catch (UncomparableException lost) {
            return new LastKnown(receipts, loss(delivery, lost.what(), lost.mend()), null, null);
        }
    }

    private static Loss loss(@Nullable LastDelivery delivery, String why, String mend) {
        ReceiptLink link = delivery == null ? null : delivery.receipt().link();
        return new Loss(
                link == null ? "" : link.sha256(),
                "the last delivery cannot be compared with: %s".formatted(why),
                mend);
    }

    /** Returns the last delivery of which there is a receipt, or {@code null}; where something is lost, perhaps an earlier one. */
    public @Nullable LastDelivery delivery() {
        return receipts.delivery();
    }

    /** Returns whether that was the last delivery, as far as receipts and the journal tell. */
    public boolean certain() {
        return receipts.doubt().isEmpty();
    }

    /**
     * Returns why the last delivery cannot be compared with although something was kept of it; {@code null} where it can, or
     * nothing was kept, or these very files were delivered last and this is a retry.
     *
     * @param report the validation of the set
     */
    public @Nullable Loss loss(Report report) {
        return Publication.digest(report.files()).equals(receipts.content()) ? null : loss;
    }

    /** Returns why nobody can tell which delivery was the last, a clause; empty where that is certain. */
    public String doubt() {
        return receipts.doubt();
    }

    /** Returns whether the next set is compared with several that were delivered, so that none is what the receiver has. */
    public boolean several() {
        return sets != null && sets.several();
    }

    /**
     * Returns what else is to be known, in sentences: that a receipt is missing, or a later delivery in doubt, or stopped
     * between two files, unless this is a retry of it.
     *
     * @param report the validation of the set
     */
    public List<String> remarks(Report report) {
        List<String> remarks = new ArrayList<>();
        if (!certain()) {
            remarks.add("The receipts do not say which files were delivered last: %s.".formatted(doubt()));
        }
        if (!receipts.inDoubt().isEmpty()) {
            remarks.add("%s, after the last delivery that is known, is in doubt: perhaps the receiver has its files."
                    .formatted(receipts.inDoubt()));
        }
        stopped(report).forEach(each -> remarks.add(each.remark()));
        return remarks;
    }

    private List<StoppedDelivery> stopped(Report report) {
        return receipts.stopped(Publication.digest(report.files()));
    }

    /**
     * Returns whether another delivery since the last one stopped between two files, so that the receiver may have read some
     * of it.
     *
     * @param report the validation of the set
     */
    public boolean mixed(Report report) {
        return !stopped(report).isEmpty();
    }

    /** Returns whether there is something to compare with. */
    public boolean comparable() {
        return sets != null;
    }

    /**
     * Plans what was validated: against the last delivery, where that held changes only laid over the last whole one with
     * those in between; as a first one where there was none; held where the last one cannot be compared with any more.
     *
     * @param planning what else is known
     * @param files the files, under their documented names
     * @param report their validation
     * @param temporary an existing folder, in which one of the comparison's own is made and deleted
     * @throws IOException if something cannot be read, or the set is not what was validated
     */
    public Plan plan(Planning planning, RosterSource files, Report report, Path temporary) throws IOException {
        return compare(planning, files, report, temporary).remarking(remarks(report));
    }

    /**
     * Plans what was to be compared with something that cannot be compared with, and is held for that.
     *
     * @param planning what else is known
     * @param why why it cannot, a clause
     * @param mend what would do
     * @param files the files, under their documented names
     * @param report their validation
     * @throws IOException if something cannot be read
     */
    public Plan lost(Planning planning, String why, String mend, RosterSource files, Report report) throws IOException {
        return dated(planning)
                .lost(loss(delivery(), why, mend), digests(), files, report)
                .remarking(remarks(report));
    }

    private Plan compare(Planning planning, RosterSource files, Report report, Path temporary) throws IOException {
        Loss lost = loss(report);
        LastDelivery last = delivery();
        boolean again = delivered(report);
        // several sets tell nothing of one that is sent again
        if (lost == null && sets != null && key != null && !(again && several())) {
            return sets.plan(planning, key, files, report, temporary);
        }
        if (last == null && lost == null && !again) {
            return planning.first(files, report);
        }
        Map<String, String> digests = again ? digests(report.files()) : digests();
        Planning known = again && !certain() ? planning.withDelivered(since()) : dated(planning);
        return lost == null ? known.unkept(digests, files, report) : known.lost(lost, digests, files, report);
    }

    /**
     * Returns a copy that knows since when the set that was delivered last, and each of its files, is as it is.
     *
     * @throws IOException if the receipts cannot be read
     */
    public Planning dated(Planning planning) throws IOException {
        LastDelivery last = delivery();
        return last == null || !certain()
                ? planning
                : planning.withDelivered(DeliveredSet.since(last.file())).withDelivered(DeliveredSet.days(last.file()));
    }

    /**
     * Returns the day, in UTC, on which the set that was delivered last was delivered first, as far as receipts and the
     * journal say, or {@code null}.
     *
     * @throws IOException if the receipts cannot be read
     */
    public @Nullable LocalDate since() throws IOException {
        LastDelivery last = delivery();
        return last != null && certain() ? DeliveredSet.since(last.file()) : receipts.journalled();
    }

    /**
     * Returns whether these very files were delivered last, so that this is a retry, or the set of an earlier day; false
     * where nobody can tell.
     *
     * @param report the validation of the set
     */
    public boolean delivered(Report report) {
        return delivered(report.files());
    }

    /**
     * Returns whether files are, byte for byte, those that were delivered last: as the receipts say, or the journal; false
     * where nobody can tell.
     *
     * @param format their format
     * @param files where they are kept
     * @throws IOException if they cannot be read
     */
    public boolean delivered(Format format, RosterSet files) throws IOException {
        List<FileFacts> facts = new ArrayList<>();
        List<String> there = files.names();
        for (String name :
                format.files().stream().map(FileSpec::name).distinct().toList()) {
            if (there.contains(name)) {
                try (HashingStream in = new HashingStream(files.open(name))) {
                    in.drain(Long.MAX_VALUE);
                    SourceFacts read = in.facts();
                    facts.add(new FileFacts(name, 0, read.bytes(), read.sha256()));
                }
            }
        }
        return delivered(facts);
    }

    /** Returns whether a receipt is about the files that were delivered last; false where nobody can tell. */
    public boolean delivered(Receipt receipt) {
        return delivered(receipt.files().stream()
                .map(file -> new FileFacts(file.name(), file.rows(), file.bytes(), file.sha256()))
                .toList());
    }

    private boolean delivered(List<FileFacts> files) {
        LastDelivery last = delivery();
        return Publication.digest(files).equals(receipts.content())
                || (last != null
                        && certain()
                        && DeliveredSet.digests(last.receipt()).equals(digests(files)));
    }

    /** Returns the digests of the files that were delivered last; none where nobody knows which those were. */
    private Map<String, String> digests() {
        LastDelivery last = delivery();
        return last == null || !certain() ? Map.of() : DeliveredSet.digests(last.receipt());
    }

    private static Map<String, String> digests(List<FileFacts> files) {
        return files.stream().collect(Collectors.toMap(FileFacts::name, FileFacts::sha256, (one, other) -> one));
    }
}
