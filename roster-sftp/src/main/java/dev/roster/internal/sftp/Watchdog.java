package dev.roster.internal.sftp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * Closes a socket when time is up. sshj has timeouts of its own, but they add up, and some waits have none; a closed
 * socket ends them all. Nothing that still sits in the system's buffers is sent after that.
 */
public final class Watchdog {
    private final Socket socket;
    private final long end;
    private final Thread thread;
    private long allowance;
    private long left;
    private volatile long deadline;
    private volatile boolean expired;

    Watchdog(Socket socket, Duration whole, Duration first) {
        this.socket = socket;
        this.end = System.nanoTime() + whole.toNanos();
        allow(first);
        this.thread = new Thread(this::watch, "roster-sftp-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts a step that may take so long, from now on and again after each {@link #progress}. */
    void allow(Duration time) {
        allowance = time.toNanos();
        progress();
    }

    /** Says that the other side is alive. */
    void progress() {
        left = allowance;
        resume();
    }

    /** Stops the step's clock, not that of the whole, and keeps what is left. Between steps nobody waits for a server. */
    void pause() {
        left = deadline - System.nanoTime();
        deadline = end;
    }

    /** Goes on with what was left. */
    void resume() {
        deadline = System.nanoTime() + left;
    }

    /** Returns whether time was up. */
    boolean expired() {
        return expired;
    }

    /** Ends the watch and cuts the connection at once. */
    void cut() {
        thread.interrupt();
        discard(socket);
    }

    private void watch() {
        try {
            for (long wait = untilTheNextLook(); wait > 0; wait = untilTheNextLook()) {
                Thread.sleep(wait / 1_000_000 + 1);
            }
            expired = true;
            discard(socket);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** An allowance may have been shortened since: look again at least ten times a second. */
    private long untilTheNextLook() {
        long now = System.nanoTime();
        return Math.min(Math.min(deadline - now, end - now), 100_000_000);
    }

    /** Closes a socket, forgetting what was not sent. */
    static void discard(Socket socket) {
        quietly(() -> socket.setSoLinger(true, 0));
        quietly(socket::close);
    }

    private static void quietly(SocketStep step) {
        try {
            step.run();
        } catch (IOException closed) {
            // Closed is what it should be.
        }
    }

    private interface SocketStep {
        void run() throws IOException;
    }
}
