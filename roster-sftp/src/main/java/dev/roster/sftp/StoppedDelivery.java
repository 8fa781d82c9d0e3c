package dev.roster.sftp;

import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.validate.FileFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A delivery under fixed names that stopped between two files: some lie there, and may have been read.
 *
 * @param name what tells of it
 * @param content a digest of its files' names, sizes and contents
 * @param files those that may be the new ones, by name
 */
record StoppedDelivery(String name, String content, List<String> files) {
    private static final String JOURNAL = "The delivery that was ended before it had a receipt";

    /** Returns what a receipt tells of such a delivery, or {@code null} where it is none. */
    static @Nullable StoppedDelivery of(String name, Receipt receipt) {
        List<String> files = receipt.files().stream()
                .filter(file -> file.verified() != null)
                .map(ReceiptFile::name)
                .sorted()
                .toList();
        boolean named = !receipt.layout().equals("epoch");
        return named && receipt.outcome() == Outcome.FAILED && !files.isEmpty()
                ? new StoppedDelivery(name, Publication.digest(facts(receipt)), files)
                : null;
    }

    private static List<FileFacts> facts(Receipt receipt) {
        return receipt.files().stream()
                .map(file -> new FileFacts(file.name(), file.rows(), file.bytes(), file.sha256()))
                .toList();
    }

    /** Returns what a journal tells of such a delivery, or {@code null} where it is none. */
    static @Nullable StoppedDelivery of(JournalEntry entry) {
        if (entry.delivered() || entry.epoch() != null) {
            return null;
        }
        List<JournalFile> open =
                entry.files().values().stream().filter(file -> !isNew(file)).toList();
        List<String> files = new ArrayList<>(entry.files().values().stream()
                .filter(StoppedDelivery::isNew)
                .map(JournalFile::name)
                .toList());
        if (!open.isEmpty() && (entry.state() == State.COMMITTING || direct(open.get(0)))) {
            // it may have its name already, which nobody wrote down
            files.add(open.get(0).name());
        }
        return files.isEmpty()
                ? null
                : new StoppedDelivery(
                        JOURNAL, entry.content(), files.stream().sorted().toList());
    }

    private static boolean isNew(JournalFile file) {
        return file.placed() || (direct(file) && file.verified() != null);
    }

    private static boolean direct(JournalFile file) {
        return !TemporaryName.isSent(file.path().substring(file.path().lastIndexOf('/') + 1));
    }

    /** Returns a copy with the files that something else tells of the same delivery. */
    StoppedDelivery with(StoppedDelivery other) {
        TreeSet<String> all = new TreeSet<>(files);
        all.addAll(other.files);
        return new StoppedDelivery(name, content, List.copyOf(all));
    }

    /** Returns it in sentences. */
    String remark() {
        return "%s stopped between two files, and the receiver may have read since: %s. The set is compared with the delivery before."
                .formatted(name, String.join(", ", files));
    }
}
