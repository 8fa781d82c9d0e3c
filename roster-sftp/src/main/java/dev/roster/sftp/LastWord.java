package dev.roster.sftp;

import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a delivery that was stopped, once nothing is tried any more: how far it came, as the journal has it, is
 * more than why it was stopped.
 */
record LastWord(SftpTarget target, PublishLayout layout, DeliveryOptions options) {

    /** Returns the outcome where everything had been done before it was stopped, else {@code null}. */
    @Nullable
    Outcome outcome(JournalEntry entry) {
        if (layout instanceof NamedLayout named) {
            return new PlacedFiles(entry, named).all() ? Outcome.COMMITTED : null;
        }
        return entry.state() == State.ACKNOWLEDGED ? Outcome.COMMITTED_UNCONFIRMED : null;
    }

    /** Returns what to throw. */
    IOException of(IOException failed, JournalEntry entry) {
        if (layout instanceof NamedLayout named) {
            return new PlacedFiles(entry, named).stopped(target.server(), failed, unseen -> false);
        }
        return entry.state() == State.COMMITTING ? inDoubt(failed, String.valueOf(entry.epoch())) : failed;
    }

    private InDoubtException inDoubt(IOException failed, String epoch) {
        String marker = "%s/%s".formatted(((EpochLayout) layout).resolve(epoch), Publication.MARKER);
        boolean kept = options.folder() != null;
        String advice = kept
                ? "publish the same files again, which looks for '%s' and finishes what is unfinished"
                : "look for '%s' before anything is published again";
        return new InDoubtException(
                kept ? Retry.MAY_HELP : Retry.POINTLESS,
                "%s: COMPLETE of the epoch '%s' was asked for, and it is not known whether it was made; %s (%s)"
                        .formatted(target.server(), epoch, advice.formatted(marker), ReceiptDraft.words(failed)),
                epoch,
                failed);
    }
}
