package dev.roster.sftp;

import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.sftp.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The last delivery to a target.
 *
 * @param receipt what was delivered
 * @param file where the receipt is kept
 */
public record LastDelivery(Receipt receipt, Path file) {

    /** Returns where the snapshot of what was delivered is, or {@code null} where none was made or it is gone. */
    public @Nullable Path snapshot() {
        String name = receipt.snapshot().file();
        Path snapshot = name == null ? null : file.resolveSibling(name);
        return snapshot != null && Files.exists(snapshot) ? snapshot : null;
    }

    /** Returns the last one below the folder of a target, or {@code null}. A receipt that was changed is passed over. */
    static @Nullable LastDelivery in(Path target) throws IOException {
        Path folder = target.resolve(ReceiptNames.FOLDER);
        if (!Files.isDirectory(folder)) {
            return null;
        }
        for (long number : ReceiptNames.in(folder).descendingSet()) {
            Path file = folder.resolve(ReceiptNames.of(number));
            byte[] bytes = Files.readAllBytes(file);
            Receipt receipt = unchanged(ReceiptNames.of(number), bytes);
            if (receipt != null && receipt.outcome().delivered()) {
                return new LastDelivery(receipt, file);
            }
        }
        return null;
    }

    private static @Nullable Receipt unchanged(String name, byte[] bytes) {
        try {
            return Receipt.of(name, bytes);
        } catch (IOException changed) {
            // whoever verifies is told
            return null;
        }
    }
}
