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
    private static final String UNKEPT = "it could not be kept on the machine that made it";
    private static final String GONE = "the one of that delivery is not there any more";

    /** Returns that one was made and could not be kept. */
    public static ReceiptSnapshot unkept() {
        return none(UNKEPT);
    }

    /** Returns that the one that an earlier receipt of the same delivery names is gone. */
    public static ReceiptSnapshot gone() {
        return none(GONE);
    }

    /** Returns whether the delivery was meant to be compared with: there is one, or there was to be one. */
    public boolean meant() {
        return file != null || UNKEPT.equals(reason) || GONE.equals(reason);
    }

    /** Returns that there is one. */
    public static ReceiptSnapshot of(String file, String sha256) {
        return new ReceiptSnapshot(file, sha256, null);
    }

    /** Returns that there is none, and why. */
    public static ReceiptSnapshot none(String reason) {
        return new ReceiptSnapshot(null, null, reason);
    }
}
