package dev.roster.io.members;

import java.io.IOException;

/** Ends the reading of a record that cannot be told any further. It never leaves this package. */
final class Broken extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean cutOff;
    private final String duty;

    private Broken(boolean cutOff, String duty) {
        super(duty);
        this.cutOff = cutOff;
        this.duty = duty;
    }

    /** Makes the sign of what has to stand here and does not, in words without anything of the file. */
    Broken(String duty) {
        this(false, duty);
    }

    /** Makes the sign of an end within a record. */
    static Broken cutOff() {
        return new Broken(true, "the file must not end here");
    }

    /** Returns whether the file ended. */
    boolean isCutOff() {
        return cutOff;
    }

    /** Returns what has to stand here. */
    String duty() {
        return duty;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
