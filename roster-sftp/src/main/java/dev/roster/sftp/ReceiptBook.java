package dev.roster.sftp;

import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Gives each run its receipt: keeps it where the publisher has a folder, a snapshot beside it, and tells whoever listens.
 */
final class ReceiptBook implements Closeable {
    private static final String TAKES_ITS_PLACE =
            "the program that delivered this was ended before it could keep a receipt; this one takes its place";

    private final DeliveryOptions options;
    private final Publication publication;
    private final @Nullable ReceiptFolder folder;
    private @Nullable SnapshotDraft snapshot;

    ReceiptBook(DeliveryOptions options, Publication publication, @Nullable ReceiptFolder folder) {
        this.options = options;
        this.publication = publication;
        this.folder = folder;
    }

    /** Returns the receipt of the delivery of a publication, if that is the last one that was delivered. */
    private @Nullable Receipt earlier(String id) {
        Receipt last = folder == null ? null : folder.lastDelivered();
        return last != null && last.publication().equals(id) ? last : null;
    }

    /** Makes the snapshot ahead of a delivery, where there is to be one. */
    void prepare(FileBytes source) throws IOException {
        SnapshotSettings settings = options.snapshots();
        if (folder != null && settings != null) {
            String name = ReceiptNames.snapshot(folder.next());
            snapshot = SnapshotDraft.of(folder.path(), name, settings, publication, source);
        }
    }

    /** Makes it for what was delivered before, where it is not there yet. */
    void prepareAgain(String id, FileBytes source) throws IOException {
        if (kept(earlier(id)) == null) {
            prepare(source);
        }
    }

    private @Nullable ReceiptSnapshot kept(@Nullable Receipt earlier) {
        if (earlier == null || folder == null) {
            return null;
        }
        String name = earlier.snapshot().file();
        return name != null && Files.exists(folder.path().resolve(name)) ? earlier.snapshot() : null;
    }

    /** Gives a run that delivered, or found everything delivered, its receipt. */
    Receipt delivered(Receipt draft) throws IOException {
        Receipt receipt = draft;
        try {
            if (folder != null) {
                Receipt earlier = earlier(draft.publication());
                boolean lost = draft.outcome() == Outcome.ALREADY_COMMITTED && earlier == null;
                Receipt said = lost ? draft.remarking(TAKES_ITS_PLACE) : draft;
                receipt = folder.append(said.with(snapshot(earlier)));
            }
        } catch (IOException e) {
            throw new IOException(
                    ("the files were delivered, and the receipt could not be kept (%s); publish the same files again to"
                                    + " get one, nothing will be sent twice")
                            .formatted(e.getMessage()),
                    e);
        }
        return told(receipt);
    }

    private ReceiptSnapshot snapshot(@Nullable Receipt earlier) throws IOException {
        if (snapshot != null) {
            return snapshot.commit();
        }
        ReceiptSnapshot kept = kept(earlier);
        return kept == null ? ReceiptSnapshot.none("no key for snapshots was given") : kept;
    }

    /**
     * Gives a run that failed its receipt, also where the thread was interrupted; where it cannot be kept, the fault says
     * so too.
     */
    void failed(Receipt draft, IOException why) {
        boolean interrupted = Thread.interrupted();
        Receipt receipt = draft;
        try {
            receipt = folder == null ? draft : folder.append(draft);
        } catch (IOException unkept) {
            why.addSuppressed(unkept);
        } finally {
            told(receipt);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Receipt told(Receipt receipt) {
        options.listener().ended(receipt);
        return receipt;
    }

    @Override
    public void close() throws IOException {
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
