package dev.roster.sftp;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.journal.PrivateFolder;
import dev.roster.internal.sftp.journal.Uninterrupted;
import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.io.RosterFolder;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.source.PendingFile;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of one target, each in a file of its own, and the head that names the last one. Nothing is ever changed
 * but the head. Whoever has it holds the lock of the target's journal.
 */
final class ReceiptFolder {
    private static final String NO_HEAD =
            "head.json was missing or could not be read when this was written, so nobody can tell whether a receipt was taken away before it";
    private static final String BEHIND =
            "head.json named an earlier receipt than the one before this: the program was ended before it wrote that down, or somebody added a receipt";

    private final Path path;
    private final NavigableSet<Long> there;
    private long last;
    private @Nullable String digest;
    private @Nullable String remark;

    private ReceiptFolder(Path path, @Nullable ReceiptHead head) throws IOException {
        this.path = path;
        this.there = ReceiptNames.in(path);
        long newest = there.isEmpty() ? 0 : there.last();
        this.last = head == null ? newest : head.number();
        while (there.contains(last + 1)) {
            last++;
        }
        if (head != null && head.number() == last) {
            // not of the file: what was changed after it was written would be vouched for; and a receipt that is gone
            // stays missed, as its number is not given to another one
            this.digest = head.sha256();
        } else if (last > 0) {
            this.digest = Fingerprint.hex(path.resolve(ReceiptNames.of(last)));
            this.remark = head == null ? NO_HEAD : BEHIND;
        }
    }

    /**
     * Opens the receipts of a target, which are for their owner alone.
     *
     * @param target the folder of the target
     * @throws IOException if they cannot be listed
     */
    static ReceiptFolder of(Path target) throws IOException {
        Path path = target.resolve(ReceiptNames.FOLDER);
        AtomicReference<ReceiptFolder> opened = new AtomicReference<>();
        Uninterrupted.run(() -> {
            PrivateFolder.make(path);
            RosterFolder.at(path).sweep();
            opened.set(new ReceiptFolder(path, head(path)));
        });
        return Objects.requireNonNull(opened.get());
    }

    /** A head that somebody damaged stops no delivery; the next receipt says so. */
    private static @Nullable ReceiptHead head(Path path) throws IOException {
        try {
            return ReceiptHead.read(path);
        } catch (ClosedByInterruptException again) {
            throw again;
        } catch (IOException damaged) {
            return null;
        }
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
        for (long number : there.headSet(last, true).descendingSet()) {
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

    /**
     * Keeps a receipt under the next number; it is on the disk when this returns.
     *
     * @param place where the files lie that were delivered, or {@code null}; written beside the receipt, which is handed
     *     on and says nothing about this machine
     */
    Receipt append(Receipt draft, @Nullable Path place) throws IOException {
        Receipt receipt = (remark == null ? draft : draft.remarking(remark)).filedAs(next(), digest);
        ReceiptLink link = Objects.requireNonNull(receipt.link());
        if (place != null) {
            byte[] text = place.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
            write(ReceiptNames.place(link.number()), text);
        }
        write(link.fileName(), receipt.json());
        last = link.number();
        digest = link.sha256();
        remark = null;
        there.add(last);
        write(ReceiptHead.FILE, new ReceiptHead(link.number(), link.sha256()).json());
        return receipt;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Uninterrupted.run(() -> {
            try (PendingFile file = RosterFolder.at(path).create(name)) {
                file.stream().write(bytes);
                file.commit();
            }
        });
    }
}
