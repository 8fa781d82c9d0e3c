package dev.roster.sftp.receipt;

import org.jspecify.annotations.Nullable;

/**
 * A file that was delivered.
 *
 * @param name its name
 * @param rows its data rows
 * @param bytes its size
 * @param sha256 the digest of the bytes that were validated and sent, 64 lower-case hexadecimal digits
 * @param remotePath where it was put, or should have been; {@code null} where there is no epoch to put it into
 * @param verified how it is known that it arrived, or {@code null} where it did not
 * @param reason why it is not known better, or {@code null}
 */
public record ReceiptFile(
        String name,
        long rows,
        long bytes,
        String sha256,
        @Nullable String remotePath,
        @Nullable Verified verified,
        @Nullable String reason) {

    /** How it is known that a file arrived; each kind includes that every write and the closing were confirmed. */
    public enum Verified {
        /** The server names the right size. */
        BY_SIZE("by size"),
        /** The server computed the right digest. */
        BY_HASH("by the server's digest"),
        /** It was read back, and is the same byte for byte. */
        BY_READ_BACK("by reading back"),
        /** The server lets nobody look. */
        UNVERIFIABLE("not at all");

        private final String words;

        Verified(String words) {
            this.words = words;
        }

        /** Returns the words that receipts for people use. */
        public String words() {
            return words;
        }
    }
}
