package dev.roster.sftp;

import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import dev.roster.validate.FileFacts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives each run its receipt: keeps it where the publisher has a folder, a snapshot beside it, and tells whoever listens.
 */
final class ReceiptBook implements Closeable {
    private static final String STANDS_FOR_IT = "no receipt of that delivery can be read here; this one stands for it";
    private static final String UNKEPT = "this receipt could not be kept on the machine that made it";
    private static final String AGAIN =
            UNKEPT + "; publish the same files again to keep one, nothing will be sent twice";

    private final DeliveryOptions options;
    private final Publication publication;
    private final @Nullable ReceiptFolder folder;
    private @Nullable SnapshotDraft snapshot;
    private @Nullable Path place;

    ReceiptBook(DeliveryOptions options, Publication publication, @Nullable ReceiptFolder folder) {
        this.options = options;
        this.publication = publication;
        this.folder = folder;
    }

    /** Returns the receipt of the delivery of a publication, if that is the last one that was delivered. */
    private @Nullable Receipt earlier(String id) {
        Receipt last = folder == null ? null : folder.lastDelivered();
        return last != null && last.publication().equals(id) && isOfTheSameFiles(last) ? last : null;
    }

    /** An id may have been used before, for others. */
    private boolean isOfTheSameFiles(Receipt receipt) {
        Set<FileFacts> then = receipt.files().stream()
                .map(file -> new FileFacts(file.name(), file.rows(), file.bytes(), file.sha256()))
                .collect(Collectors.toSet());
        return then.equals(Set.copyOf(publication.files()));
    }

    /** Makes the snapshot ahead of a delivery, where there is to be one. */
    void prepare(FileBytes source) throws IOException {
        staged(source);
        SnapshotSettings settings = options.snapshots();
        if (folder != null && settings != null) {
            String name = ReceiptNames.snapshot(folder.next());
            snapshot = SnapshotDraft.of(folder.path(), name, settings, publication, source);
        }
    }

    /** Makes it for what was delivered before, where it is not there yet. */
    void prepareAgain(String id, FileBytes source) throws IOException {
        staged(source);
        if (kept(earlier(id)) == null) {
            prepare(source);
        }
    }

    private void staged(FileBytes source) {
        place = source instanceof StagedBytes staged ? staged.place() : null;
    }

    private @Nullable ReceiptSnapshot kept(@Nullable Receipt earlier) {
        if (earlier == null || folder == null) {
            return null;
        }
        String name = earlier.snapshot().file();
        return name != null && Files.exists(folder.path().resolve(name)) ? earlier.snapshot() : null;
    }

    /**
     * Gives a run that delivered, or found everything delivered, its receipt, also where the thread was interrupted. Who
     * listens is told also where it cannot be kept.
     */
    Receipt delivered(Receipt draft) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            return told(folder == null ? draft : folder.append(complete(draft), place));
        } catch (IOException unkept) {
            told(draft.remarking(AGAIN).with(ReceiptSnapshot.none(UNKEPT)));
            throw new IOException(
                    ("the files were delivered, and the receipt could not be kept (%s); publish the same files again to"
                                    + " get one, nothing will be sent twice")
                            .formatted(unkept.getMessage()),
                    unkept);
        } finally {
            restore(interrupted);
        }
    }

    /** Gives a run that a safety rule stopped its receipt, also where the thread was interrupted. */
    Receipt held(Receipt draft) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            return told(folder == null ? draft : folder.append(draft, null));
        } catch (IOException unkept) {
            told(draft.remarking(UNKEPT));
            throw new IOException(
                    "the set was held, nothing was sent, and the receipt could not be kept (%s)"
                            .formatted(unkept.getMessage()),
                    unkept);
        } finally {
            restore(interrupted);
        }
    }

    private Receipt complete(Receipt draft) {
        Receipt earlier = earlier(draft.publication());
        boolean lost = draft.outcome() == Outcome.ALREADY_COMMITTED && earlier == null;
        return (lost ? draft.remarking(STANDS_FOR_IT) : draft).with(snapshot(earlier));
    }

    private ReceiptSnapshot snapshot(@Nullable Receipt earlier) {
        if (snapshot == null) {
            ReceiptSnapshot kept = kept(earlier);
            if (kept != null) {
                return kept;
            }
            return earlier != null && earlier.snapshot().meant()
                    ? ReceiptSnapshot.gone()
                    : ReceiptSnapshot.none("no key for snapshots was given");
        }
        try {
            return snapshot.commit();
        } catch (IOException unkept) {
            return ReceiptSnapshot.unkept();
        }
    }

    /**
     * Gives a run that failed its receipt, also where the thread was interrupted; where it cannot be kept, the fault says
     * so too.
     */
    void failed(Receipt draft, IOException why) {
        boolean interrupted = Thread.interrupted();
        Receipt receipt = draft;
        try {
            receipt = folder == null ? draft : folder.append(draft, null);
        } catch (IOException unkept) {
            receipt = draft.remarking(UNKEPT);
            why.addSuppressed(
                    new IOException("the receipt could not be kept (%s)".formatted(unkept.getMessage()), unkept));
        } finally {
            told(receipt);
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
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
