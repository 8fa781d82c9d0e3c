package dev.roster.sftp;

import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.PartlyDeliveredException;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which files of a publication lie under their fixed names, for all that its journal says.
 *
 * @param entry the journal's
 * @param layout where each lies
 */
record PlacedFiles(JournalEntry entry, NamedLayout layout) {

    /** Returns whether all of them are the new ones. */
    boolean all() {
        return !entry.files().isEmpty() && entry.files().values().stream().allMatch(this::isNew);
    }

    /**
     * Returns what to throw: whether files have changed is more than why the delivery stopped. Where none has, that is it.
     *
     * @param waits whether a file is known to have its temporary name yet
     */
    IOException stopped(String server, IOException failed, Predicate<JournalFile> waits) {
        List<JournalFile> open =
                entry.files().values().stream().filter(file -> !isNew(file)).toList();
        boolean changing = entry.state() == State.COMMITTING || open.stream().anyMatch(this::direct);
        if (failed instanceof PartlyDeliveredException || !changing || open.isEmpty()) {
            return failed;
        }
        List<String> placed =
                names(entry.files().values().stream().filter(this::isNew).toList());
        boolean known = !direct(open.get(0)) && waits.test(open.get(0));
        if (known && placed.isEmpty()) {
            return failed;
        }
        int uncertain = known ? 0 : 1;
        return new PartlyDeliveredException(
                server,
                placed,
                names(open.subList(0, uncertain)),
                names(open.subList(uncertain, open.size())),
                layout.replace().doubt(),
                failed instanceof DeliveryException fault ? fault.retry() : Retry.POINTLESS,
                ReceiptDraft.words(failed),
                failed);
    }

    /** A file that is written where it belongs is the new one as soon as it has arrived. */
    private boolean isNew(JournalFile file) {
        return file.placed() || (direct(file) && file.verified() != null);
    }

    private boolean direct(JournalFile file) {
        return file.path().equals(layout.pathOf(file.name()));
    }

    private static List<String> names(List<JournalFile> files) {
        return files.stream().map(JournalFile::name).toList();
    }
}
