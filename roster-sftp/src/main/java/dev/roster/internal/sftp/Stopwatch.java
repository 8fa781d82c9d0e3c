package dev.roster.internal.sftp;

import java.time.Duration;

/**
 * The clock of one step of one thread. It runs while a server is waited for, and stands still between; when it has run
 * out the {@link Watchdog} cuts the connection.
 */
final class Stopwatch {
    private final Watchdog watchdog;
    private final long allowance;
    private long left;
    private volatile long deadline;

    Stopwatch(Watchdog watchdog, Duration allowance) {
        this.watchdog = watchdog;
        this.allowance = allowance.toNanos();
        this.left = this.allowance;
    }

    /** Says that the other side is alive: the step has all its time again. */
    void progress() {
        left = allowance;
        deadline = System.nanoTime() + left;
    }

    /** Goes on with what was left. */
    void resume() {
        deadline = System.nanoTime() + left;
        watchdog.watch(this);
    }

    /** Stands still, and keeps what is left. */
    void pause() {
        watchdog.forget(this);
        left = deadline - System.nanoTime();
    }

    /** Returns the nanoseconds until it has run out. */
    long until(long now) {
        return deadline - now;
    }
}
