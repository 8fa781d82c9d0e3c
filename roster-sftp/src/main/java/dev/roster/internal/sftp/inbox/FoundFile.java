package dev.roster.internal.sftp.inbox;

/**
 * A file to be received, as it was found.
 *
 * @param source the name under which it lies there
 * @param name the name it gets here
 * @param bytes its size
 * @param modified when it was last written to, in seconds since 1970, or -1 where nobody says
 */
public record FoundFile(String source, String name, long bytes, long modified) {}
