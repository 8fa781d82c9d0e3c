package dev.roster.sftp.receipt;

import java.io.IOException;

/**
 * What a receipt says was delivered cannot be compared with, though it could be read: something that belongs to it is
 * gone, was changed, or is of another key or version. Trying again does not help.
 */
public final class UncomparableException extends IOException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String mend;

    /**
     * Makes one.
     *
     * @param what why it cannot, a clause without an end; no path of this machine
     * @param mend what would do, likewise; may be empty
     */
    public UncomparableException(String what, String mend) {
        super(mend.isEmpty() ? what : "%s; %s".formatted(what, mend));
        this.what = what;
        this.mend = mend;
    }

    /** Returns what would do. */
    public String mend() {
        return mend;
    }

    /** Returns why it cannot, without what would do. */
    public String what() {
        return what;
    }
}
