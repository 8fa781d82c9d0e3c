package dev.roster.internal.sftp;

/**
 * Something in a remote directory.
 *
 * @param kind what the server says it is
 * @param bytes the size, or -1 where the server does not say
 * @param modified when it was last written to, in seconds since 1970, or -1 where the server does not say
 */
public record RemoteEntry(Kind kind, long bytes, long modified) {

    /** What an entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        /** A link, a device or the like. */
        OTHER,
        /** The server does not say. */
        UNKNOWN
    }

    /** Returns whether this can be a file of exactly so many bytes. */
    public boolean isFileOf(long expected) {
        return mayBeFile() && bytes == expected;
    }

    /** Returns whether this is a file, for all that the server says. */
    public boolean mayBeFile() {
        return kind == Kind.FILE || kind == Kind.UNKNOWN;
    }
}
