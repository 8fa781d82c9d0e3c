package dev.roster.internal.sftp.inbox;

/**
 * A file that was received.
 *
 * @param name its name
 * @param bytes its size
 * @param sha256 the digest of its bytes
 * @param modified when it was last written to where it came from, in seconds since 1970, or -1
 */
public record StagedFile(String name, long bytes, String sha256, long modified) {}
