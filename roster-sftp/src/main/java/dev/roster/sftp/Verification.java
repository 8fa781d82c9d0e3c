package dev.roster.sftp;

/** How it is made sure that a file arrived as it was sent, besides its size. */
public enum Verification {
    /**
     * By the server's own digest where it computes one; else by reading back files of at most 64 MiB, and those that were
     * sent in more than one go; else by size.
     */
    AUTO,
    /** By size alone. */
    SIZE,
    /** By the server's own digest where it computes one, else by reading back. */
    HASH,
    /** By reading back. */
    READ_BACK
}
