package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptNames;
import org.jspecify.annotations.Nullable;

/**
 * The place of a receipt among those of a target.
 *
 * @param number counts from 1, without a gap
 * @param previous the SHA-256 of the file of the receipt before it, or {@code null} for the first one
 * @param sha256 the SHA-256 of its own file, which the next one will name
 */
public record ReceiptLink(long number, @Nullable String previous, String sha256) {

    /** Returns the name of the file in which the receipt is kept. */
    public String fileName() {
        return ReceiptNames.of(number);
    }
}
