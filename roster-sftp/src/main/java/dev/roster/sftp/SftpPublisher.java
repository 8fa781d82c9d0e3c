package dev.roster.sftp;

import dev.roster.internal.sftp.journal.Journal;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.JournalException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.source.UnreadableFileException;
import dev.roster.source.UnreadableFileException.Found;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers validated files to a server: as an epoch, all of them and then COMPLETE, or no COMPLETE; under fixed names,
 * all of them under temporary names, and only then each under its own. Deletes nothing but temporary files of its own or
 * of an earlier delivery, and changes no attribute on the server.
 *
 * <p>With a folder for deliveries ({@link #withFolder}) a delivery that was ended in its middle, with the program or the
 * machine, is taken up by the next one of the same files; one that was committed is not made again. Without, that is so
 * only inside one call.
 *
 * <p>Immutable; several threads may use it for epochs, each delivery then claims its own.
 */
public final class SftpPublisher {
    private static final String DELIVERED = "these files were delivered before; this run sent nothing";
    private static final String DELIVERED_AS =
            "these files were delivered before, as the epoch '%s'; this run sent nothing";

    private final SftpTarget target;
    private final PublishLayout layout;
    private final DeliveryOptions options;

    private SftpPublisher(SftpTarget target, PublishLayout layout, DeliveryOptions options) {
        this.target = target;
        this.layout = layout;
        this.options = options;
    }

    /** Returns a publisher with the system's clock, the usual retries and verification, and no folder. */
    public static SftpPublisher to(SftpTarget target, PublishLayout layout) {
        return new SftpPublisher(target, layout, DeliveryOptions.usual());
    }

    /** Returns a copy that takes the time, for epochs and the receipt, from another clock. */
    public SftpPublisher withClock(Clock other) {
        return with(options.withClock(other));
    }

    /** Returns a copy that tries again as it is told. */
    public SftpPublisher withRetries(Retries other) {
        return with(options.withRetries(other));
    }

    /** Returns a copy that makes sure in another way. */
    public SftpPublisher withVerification(Verification other) {
        return with(options.withVerification(other));
    }

    /** Returns a copy that tells somebody how it goes. */
    public SftpPublisher withListener(DeliveryListener other) {
        return with(options.withListener(other));
    }

    /**
     * Returns a copy that keeps its journal in a folder, one for all targets, which is made where it is not there, and a
     * receipt of each run that could open it. Who publishes to one target from several machines needs a folder
     * on each.
     */
    public SftpPublisher withFolder(Path folder) {
        return with(options.withFolder(folder));
    }

    /**
     * Returns a copy whose publication has an id of the caller's. Without, a digest of the files is the id: the same files
     * are then the same publication, also on another day. Other files under the same id are another publication, which is
     * refused where the first one was delivered or may have been.
     *
     * @throws IllegalArgumentException if it is not 1 to 100 letters, digits and {@code . _ -}
     */
    public SftpPublisher withId(String id) {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("a publication's id must be 1 to 100 letters, digits and '.', '_', '-'");
        }
        return with(options.withId(id));
    }

    /**
     * Returns a copy that keeps a snapshot beside each receipt of what was delivered, where it has a folder: a file of
     * digests, with which the next set can be compared.
     *
     * @param format the format of the files, as a profile bends it
     * @param key gives the secret from which the digests' key is made, 16 characters at least, for each publication anew;
     *     the array is wiped. Snapshots can be compared as long as it stays the same
     */
    public SftpPublisher withSnapshots(Format format, Supplier<char @Nullable []> key) {
        return with(options.withSnapshots(new SnapshotSettings(format, key)));
    }

    private SftpPublisher with(DeliveryOptions other) {
        return new SftpPublisher(target, layout, other);
    }

    /**
     * Delivers the files that a report names, byte for byte as they were validated; other files of the folder stay.
     *
     * @return what was delivered; COMPLETE is there, or was, as the outcome says; every file of a flat delivery lies
     *     under its name
     * @throws IllegalStateException if the report does not allow it, or names no file, or other files were delivered under
     *     the id, or may have been; nothing was connected
     * @throws IllegalArgumentException if a file's name must not travel
     * @throws SourceChangedException if a file is not the one that was validated
     * @throws InDoubtException if it is not known whether COMPLETE was made
     * @throws PartlyDeliveredException if a flat delivery stopped while the files were given their names
     * @throws DeliveryException if the delivery failed; COMPLETE was not made, no file changed under its name
     * @throws IOException if a file of the folder cannot be read; COMPLETE was not made, no file changed under its name.
     *     Also if all was delivered and the receipt could not be kept, which the message says
     */
    public Receipt publish(RosterFolder folder, Report report) throws IOException {
        return publish(new StagedBytes(folder.path(), name -> direct(folder, name)), report);
    }

    /**
     * Delivers the files that a report names from the set that counts in a place, under their documented names: those of
     * the epoch that was validated, or those with the suffix of an upload without an epoch.
     *
     * @return as the other method
     * @throws IllegalStateException as the other method, and if a file is in another encoding than the documented one
     * @throws IOException as the other method
     */
    public Receipt publish(RosterSet set, Report report) throws IOException {
        for (FileFacts file : Publication.of(report).files()) {
            requireDocumented(set, file.name());
        }
        return publish(new StagedBytes(set.path(), set::open), report);
    }

    private static void requireDocumented(RosterSet set, String name) throws IOException {
        String actual = set.actual(name);
        if (Encoding.of(actual) != Encoding.of(name)) {
            throw new IllegalStateException(
                    "%s lies here as %s, and whoever fetches it expects what its name says; transcode the set, validate that and publish it"
                            .formatted(name, actual));
        }
    }

    private static InputStream direct(RosterFolder folder, String name) throws IOException {
        try {
            return folder.open(name);
        } catch (UnreadableFileException e) {
            if (e.found() != Found.GONE) {
                throw e;
            }
            throw new IOException(
                    "%s; where the set lies in an epoch, or its files have the suffix, publish RosterFolder.setOf(format)"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** As the public method, with the bytes from anywhere. */
    Receipt publish(FileBytes source, Report report) throws IOException {
        Publication publication = Publication.of(report);
        if (layout instanceof NamedLayout named) {
            publication.files().forEach(file -> named.pathOf(file.name()));
        }
        ReceiptDraft draft = new ReceiptDraft(target, layout, publication, options.clock());
        requireFormat(options.snapshots(), publication);
        String content = publication.digest();
        JournalEntry fresh =
                JournalEntry.begun(options.id() == null ? content : options.id(), content, draft.started());
        try (Journal journal = journal(draft, fresh);
                ReceiptBook book = book(publication, draft, fresh)) {
            Start start = Start.of(journal.last(), fresh);
            if (start.remark() != null) {
                draft.remark(start.remark());
            }
            prepare(source, publication, book, draft, start.entry());
            if (start.entry().state() == State.DONE) {
                return book.delivered(draft.of(Outcome.ALREADY_COMMITTED, start.entry()));
            }
            return deliver(start, source, publication, draft, journal, book);
        }
    }

    /** Where somebody else has the journal, that one keeps the receipts too. */
    private Journal journal(ReceiptDraft draft, JournalEntry fresh) throws IOException {
        try {
            return DeliveryFolder.journal(options.folder(), target, layout);
        } catch (IOException failed) {
            options.listener().ended(draft.failed(failed, fresh));
            throw failed;
        }
    }

    private ReceiptBook book(Publication publication, ReceiptDraft draft, JournalEntry fresh) throws IOException {
        try {
            return new ReceiptBook(options, publication, DeliveryFolder.receipts(options.folder(), target, layout));
        } catch (IOException failed) {
            options.listener().ended(draft.failed(failed, fresh));
            throw failed;
        }
    }

    private static void requireFormat(@Nullable SnapshotSettings snapshots, Publication publication) {
        if (snapshots != null && !snapshots.format().id().equals(publication.format())) {
            throw new IllegalArgumentException("snapshots are to be made of '%s', and the report is of '%s'"
                    .formatted(snapshots.format().id(), publication.format()));
        }
    }

    /** Looks at all files once more before anybody is connected. */
    private void prepare(
            FileBytes source, Publication publication, ReceiptBook book, ReceiptDraft draft, JournalEntry entry)
            throws IOException {
        try {
            publication.requireUnchanged(source, target.server());
            if (entry.state() == State.DONE) {
                book.prepareAgain(entry.publication(), source);
            } else {
                book.prepare(source);
            }
        } catch (IOException failed) {
            throw failed(failed, entry, draft, book);
        }
    }

    private IOException failed(IOException why, JournalEntry entry, ReceiptDraft draft, ReceiptBook book) {
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

    private Receipt deliver(
            Start start,
            FileBytes source,
            Publication publication,
            ReceiptDraft draft,
            Journal journal,
            ReceiptBook book)
            throws IOException {
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
