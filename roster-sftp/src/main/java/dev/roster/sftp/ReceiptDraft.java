package dev.roster.sftp;

import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.KeyFileException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Failure;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import dev.roster.sftp.receipt.ReceiptPlan;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receipt says whatever becomes of a delivery. */
final class ReceiptDraft {
    private static final String AUTO =
            "the receiver takes each file when it sees it, so the files of this set may be processed apart";

    private static final String NO_FOLDER = "the publisher keeps no receipts";
    private static final String NOTHING_DELIVERED = "nothing was delivered";

    private final SftpTarget target;
    private final PublishLayout layout;
    private final Publication publication;
    private final Clock clock;
    private final Instant started;
    private final ReceiptPlan plan;
    private final List<String> remarks = new ArrayList<>();
    private @Nullable String hostKey;

    ReceiptDraft(SftpTarget target, PublishLayout layout, Publication publication, ReceiptPlan plan, Clock clock) {
        this.target = target;
        this.layout = layout;
        this.publication = publication;
        this.plan = plan;
        this.clock = clock;
        this.started = clock.instant();
    }

    Instant started() {
        return started;
    }

    void hostKey(String fingerprint) {
        hostKey = fingerprint;
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    Receipt of(Outcome outcome, JournalEntry entry) {
        return of(outcome, entry, null);
    }

    Receipt failed(IOException why, JournalEntry entry) {
        String kind = why.getClass().getSimpleName().replaceAll("Exception$", "");
        boolean mayHelp = why instanceof DeliveryException fault && fault.retry() != Retry.POINTLESS;
        Outcome outcome = why instanceof InDoubtException ? Outcome.IN_DOUBT : Outcome.FAILED;
        return of(outcome, entry, new Failure(kind, words(why), mayHelp));
    }

    /** Receipts are handed on, so what is said about files of this machine stays with the exception. */
    static String words(IOException why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyFileException) {
                return "the private key could not be used; the message of the run says more";
            }
        }
        return why instanceof DeliveryException
                ? String.valueOf(why.getMessage())
                : "a file of this machine could not be read or written; the message of the run says more";
    }

    private Receipt of(Outcome outcome, JournalEntry journal, @Nullable Failure failure) {
        // an epoch whose making nobody confirmed is none of ours
        JournalEntry entry = journal.state() == State.CLAIMING ? journal.withoutEpoch() : journal;
        List<ReceiptFile> files =
                publication.files().stream().map(file -> file(file, entry)).toList();
        return new Receipt(
                outcome,
                entry.publication(),
                publication.format(),
                publication.fingerprint(),
                target.server(),
                target.user(),
                layout.name(),
                layout.directory(),
                hostKey,
                entry.epoch(),
                entry.orphans(),
                files,
                started,
                clock.instant(),
                entry.attempts(),
                sent(outcome, entry, files),
                remarks(outcome),
                failure,
                publication.profile(),
                publication.counts(),
                plan,
                ReceiptSnapshot.none(outcome.delivered() ? NO_FOLDER : NOTHING_DELIVERED),
                null);
    }

    /** Where the journal says that all is over, this run sent nothing. */
    private static long sent(Outcome outcome, JournalEntry entry, List<ReceiptFile> files) {
        boolean before = outcome == Outcome.ALREADY_COMMITTED || (!outcome.delivered() && entry.state() == State.DONE);
        return before
                ? 0
                : files.stream()
                        .filter(file -> file.verified() != null)
                        .mapToLong(ReceiptFile::bytes)
                        .sum();
    }

    private List<String> remarks(Outcome outcome) {
        List<String> all = new ArrayList<>(target.endpoint().credentials().remarks());
        all.addAll(remarks);
        if (layout instanceof AutoLayout && outcome.delivered()) {
            all.add(AUTO);
        }
        return all;
    }

    private ReceiptFile file(FileFacts file, JournalEntry entry) {
        JournalFile sent = entry.files().getOrDefault(file.name(), JournalFile.fresh(file.name(), ""));
        String path = pathOf(file.name(), entry.epoch());
        boolean there = sent.placed() || sent.path().equals(path);
        String verified = there ? sent.verified() : null;
        return new ReceiptFile(
                file.name(),
                file.rows(),
                file.bytes(),
                file.sha256(),
                path,
                verified == null ? null : Verified.valueOf(verified),
                there ? sent.reason() : null);
    }

    private @Nullable String pathOf(String file, @Nullable String epoch) {
        if (layout instanceof NamedLayout named) {
            return named.pathOf(file);
        }
        return epoch == null ? null : ((EpochLayout) layout).pathOf(epoch, file);
    }
}
