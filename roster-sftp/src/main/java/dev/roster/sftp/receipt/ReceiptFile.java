package dev.roster.sftp.receipt;

/**
 * A file that was delivered.
 *
 * @param name its name
 * @param rows its data rows
 * @param bytes its size
 * @param sha256 the digest of the bytes that were validated and sent, 64 lower-case hexadecimal digits
 * @param remotePath where it was put
 * @param verified how it is known that it arrived
 */
public record ReceiptFile(String name, long rows, long bytes, String sha256, String remotePath, Verified verified) {

    /** How it is known that a file arrived. */
    public enum Verified {
        /** Every write and the closing were confirmed, and the server names the right size. */
        BY_SIZE
    }
}
