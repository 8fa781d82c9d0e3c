package dev.roster.sftp.receipt;

import org.jspecify.annotations.Nullable;

/**
 * What a receipt says about the private snapshot beside it: a file of keyed digests, with which the next set can be
 * compared although nothing of this one is kept.
 *
 * @param file its name, or {@code null} where there is none
 * @param sha256 the digest of its bytes, or {@code null} where there is none
 * @param reason why there is none, or {@code null}
 */
public record ReceiptSnapshot(
        @Nullable String file,
        @Nullable String sha256,
        @Nullable String reason) {

    /** Returns that there is one. */
    public static ReceiptSnapshot of(String file, String sha256) {
        return new ReceiptSnapshot(file, sha256, null);
    }

    /** Returns that there is none, and why. */
    public static ReceiptSnapshot none(String reason) {
        return new ReceiptSnapshot(null, null, reason);
    }
}
