package dev.roster.sftp;

import dev.roster.internal.sftp.journal.Journal;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.SafetyRule;
import dev.roster.sftp.fault.JournalException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptPlan;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call of a publisher: from the journal to the receipt, with nothing sent where the plan holds the set. */
final class DeliveryRun {
    private static final Set<SafetyRule> OF_ANOTHER_DAY =
            EnumSet.of(SafetyRule.NOTHING_CHANGED, SafetyRule.STALE_ATTENDANCE);

    private static final String DELIVERED = "these files were delivered before; this run sent nothing";
    private static final String DELIVERED_AS =
            "these files were delivered before, as the epoch '%s'; this run sent nothing";

    private final SftpTarget target;
    private final PublishLayout layout;
    private final DeliveryOptions options;
    private final Publication publication;
    private final ReceiptPlan plan;
    private final ReceiptDraft draft;

    DeliveryRun(
            SftpTarget target,
            PublishLayout layout,
            DeliveryOptions options,
            Publication publication,
            ReceiptPlan plan) {
        this.target = target;
        this.layout = layout;
        this.options = options;
        this.publication = publication;
        this.plan = plan;
        if (layout instanceof NamedLayout named) {
            publication.files().forEach(file -> named.pathOf(file.name()));
        }
        requireFormat(options.snapshots(), publication);
        this.draft = new ReceiptDraft(target, layout, publication, plan, options.clock());
    }

    private static void requireFormat(@Nullable SnapshotSettings snapshots, Publication publication) {
        if (snapshots != null && !snapshots.format().id().equals(publication.format())) {
            throw new IllegalArgumentException("snapshots are to be made of '%s', and the report is of '%s'"
                    .formatted(snapshots.format().id(), publication.format()));
        }
    }

    Receipt run(FileBytes source) throws IOException {
        String content = publication.digest();
        JournalEntry fresh =
                JournalEntry.begun(options.id() == null ? content : options.id(), content, draft.started());
        try (Journal journal = journal(fresh);
                ReceiptBook book = book(fresh)) {
            Start start = Start.of(journal.last(), fresh);
            boolean done = start.entry().state() == State.DONE;
            if (held(done)) {
                return book.held(draft.of(Outcome.HELD, fresh));
            }
            if (start.remark() != null) {
                draft.remark(start.remark());
            }
            prepare(source, book, start.entry());
            if (done) {
                return book.delivered(draft.of(Outcome.ALREADY_COMMITTED, start.entry()));
            }
            return deliver(start, source, journal, book);
        }
    }

    /** What the receiver has already is kept from nobody; but the set of an earlier day is not news. */
    private boolean held(boolean delivered) {
        return plan.holds().stream().map(Hold::rule).anyMatch(rule -> !delivered || OF_ANOTHER_DAY.contains(rule));
    }

    /** Where somebody else has the journal, that one keeps the receipts too. */
    private Journal journal(JournalEntry fresh) throws IOException {
        try {
            return DeliveryFolder.journal(options.folder(), target, layout);
        } catch (IOException failed) {
            options.listener().ended(draft.failed(failed, fresh));
            throw failed;
        }
    }

    private ReceiptBook book(JournalEntry fresh) throws IOException {
        try {
            return new ReceiptBook(options, publication, DeliveryFolder.receipts(options.folder(), target, layout));
        } catch (IOException failed) {
            options.listener().ended(draft.failed(failed, fresh));
            throw failed;
        }
    }

    /** Looks at all files once more before anybody is connected. */
    private void prepare(FileBytes source, ReceiptBook book, JournalEntry entry) throws IOException {
        try {
            publication.requireUnchanged(source, target.server());
            if (entry.state() == State.DONE) {
                book.prepareAgain(entry.publication(), source);
            } else {
                book.prepare(source);
            }
        } catch (IOException failed) {
            throw failed(failed, entry, book);
        }
    }

    private IOException failed(IOException why, JournalEntry entry, ReceiptBook book) {
        JournalEntry reached = entry;
        LastWord lastWord = new LastWord(target, layout, options);
        if (entry.delivered() || lastWord.outcome(entry) != null) {
            draft.remark(entry.epoch() == null ? DELIVERED : DELIVERED_AS.formatted(entry.epoch()));
            reached = JournalEntry.begun(entry.publication(), entry.content(), draft.started());
        }
        IOException last = lastWord.of(why, reached);
        book.failed(draft.failed(last, reached), last);
        return last;
    }

    private Receipt deliver(Start start, FileBytes source, Journal journal, ReceiptBook book) throws IOException {
        ProgressLog log = new ProgressLog(journal, options.listener(), target.server());
        Receipt receipt;
        try {
            if (!start.known()) {
                log.begin(start.entry());
            }
            receipt = new PublicationRun(target, layout, options, publication, log, draft).run(source);
        } catch (IOException failed) {
            book.failed(draft.failed(failed, log.entry()), failed);
            throw failed;
        }
        return book.delivered(ended(log, receipt));
    }

    /** What was delivered stays so where that cannot be written down; the next run finds it out again. */
    private static Receipt ended(ProgressLog log, Receipt receipt) {
        try {
            log.done();
            return receipt;
        } catch (JournalException unwritten) {
            return receipt.remarking(ReceiptDraft.words(unwritten));
        }
    }
}
