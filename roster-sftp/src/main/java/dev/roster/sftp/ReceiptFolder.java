package dev.roster.sftp;

import dev.roster.internal.sftp.journal.PrivateFolder;
import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.io.RosterFolder;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.source.PendingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of one target, each in a file of its own, and the head that names the last one. Nothing is ever changed
 * but the head. Whoever has it holds the lock of the target's journal.
 */
final class ReceiptFolder {
    private static final String NAME = "receipts";

    private final Path path;
    private long last;
    private @Nullable String digest;

    private ReceiptFolder(Path path, long last, @Nullable String digest) {
        this.path = path;
        this.last = last;
        this.digest = digest;
    }

    /**
     * Opens the receipts of a target, which are for their owner alone.
     *
     * @param target the folder of the target
     * @throws IOException if they cannot be read, or the head was changed
     */
    static ReceiptFolder of(Path target) throws IOException {
        Path path = target.resolve(NAME);
        PrivateFolder.make(path);
        RosterFolder.at(path).sweep();
        ReceiptHead head = ReceiptHead.read(path);
        long named = head == null ? 0 : head.number();
        long last = Math.max(named, ReceiptNames.last(path));
        Path file = path.resolve(ReceiptNames.of(last));
        // a receipt that is gone stays missed: its number is not given to another one
        String digest = Files.exists(file) ? ReceiptHead.digest(file) : head == null ? null : head.sha256();
        return new ReceiptFolder(path, last, last == 0 ? null : digest);
    }

    /** Returns where the receipts are. */
    Path path() {
        return path;
    }

    /** Returns the number that the next receipt gets. */
    long next() {
        return last + 1;
    }

    /** Returns the last receipt that says that something was delivered, or {@code null} where none can be read. */
    @Nullable
    Receipt lastDelivered() {
        for (long number = last; number > 0; number--) {
            Receipt receipt = read(ReceiptNames.of(number));
            if (receipt != null && receipt.outcome().delivered()) {
                return receipt;
            }
        }
        return null;
    }

    private @Nullable Receipt read(String name) {
        try {
            return Receipt.of(name, Files.readAllBytes(path.resolve(name)));
        } catch (IOException changed) {
            // whoever verifies is told; the next delivery is made all the same
            return null;
        }
    }

    /** Keeps a receipt under the next number; it is on the disk when this returns. */
    Receipt append(Receipt draft) throws IOException {
        Receipt receipt = draft.filedAs(next(), digest);
        ReceiptLink link = Objects.requireNonNull(receipt.link());
        write(link.fileName(), receipt.json());
        last = link.number();
        digest = link.sha256();
        write(ReceiptHead.FILE, new ReceiptHead(link.number(), link.sha256()).json());
        return receipt;
    }

    private void write(String name, byte[] bytes) throws IOException {
        try (PendingFile file = RosterFolder.at(path).create(name)) {
            file.stream().write(bytes);
            file.commit();
        }
    }
}
