package dev.roster.io.members;

import java.io.IOException;

/** Ends the reading of a record that cannot be told any further. It never leaves this package. */
final class Broken extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean cutOff;

    /** Makes the sign; whether the file ended is all that it says. */
    Broken(boolean cutOff) {
        super(cutOff ? "the file ends here" : "the structure is broken here");
        this.cutOff = cutOff;
    }

    boolean cutOff() {
        return cutOff;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
