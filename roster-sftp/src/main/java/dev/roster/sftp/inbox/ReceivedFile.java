package dev.roster.sftp.inbox;

/**
 * A file that was received.
 *
 * @param name its name in the set's folder
 * @param bytes its size
 * @param sha256 the digest of its bytes, 64 lower-case hexadecimal digits
 */
public record ReceivedFile(String name, long bytes, String sha256) {}
