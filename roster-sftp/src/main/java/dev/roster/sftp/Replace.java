package dev.roster.sftp;

/** How a file takes the place of an older one. */
public enum Replace {
    /** At once, in no moment is there neither; a server that cannot do that is refused before anything is sent. */
    ATOMIC("new or as before"),
    /**
     * At once where the server can; else the older one gets a temporary name first, and for a moment there is none. Where
     * the new one is then refused the older one gets its name back; the next delivery deletes what is left of it.
     */
    DELETE_FIRST("new, as before or missing"),
    /**
     * The file is written where it belongs, for servers that rename nothing; a reader may see a part of it, and a line that
     * breaks leaves one. Where the older file is larger the server is asked to empty it first; should a server carry out
     * such a request of a broken connection late, it empties the new file too. So where you can, take another one.
     */
    DIRECT("new, as before or cut short");

    private final String doubt;

    Replace(String doubt) {
        this.doubt = doubt;
    }

    /** Returns what a file may be of which nobody knows whether it was replaced. */
    String doubt() {
        return doubt;
    }
}
