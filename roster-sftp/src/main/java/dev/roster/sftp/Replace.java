package dev.roster.sftp;

/** How a file takes the place of an older one. */
public enum Replace {
    /** At once, in no moment is there neither; a server that cannot do that is refused before anything is sent. */
    ATOMIC,
    /** At once where the server can, else the older one is deleted first, and for a moment there is none. */
    DELETE_FIRST,
    /** The file is written where it belongs, for servers that rename nothing; a reader may see a part of it. */
    DIRECT
}
