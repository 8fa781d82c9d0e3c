package dev.roster.internal.sftp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes a socket when time is up, or when the thread that connects is interrupted. sshj has timeouts of its own, but
 * they add up, and some waits have none, or cannot be interrupted; a closed socket ends them all. Nothing that still sits in the system's buffers is sent after that.
 */
public final class Watchdog {
    private final Socket socket;
    private final Thread owner;
    private final long end;
    private final Thread thread;
    private final Set<Stopwatch> running = ConcurrentHashMap.newKeySet();
    private volatile boolean expired;

    Watchdog(Socket socket, Duration whole) {
        this.socket = socket;
        this.owner = Thread.currentThread();
        this.end = System.nanoTime() + whole.toNanos();
        this.thread = new Thread(this::guard, "roster-sftp-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns a clock for a step that may take so long, at rest. */
    Stopwatch stopwatch(Duration allowance) {
        return new Stopwatch(this, allowance);
    }

    void watch(Stopwatch stopwatch) {
        running.add(stopwatch);
    }

    void forget(Stopwatch stopwatch) {
        running.remove(stopwatch);
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

    private void guard() {
        try {
            for (long wait = untilTheNextLook(); wait > 0; wait = untilTheNextLook()) {
                Thread.sleep(wait / 1_000_000 + 1);
            }
            expired = !owner.isInterrupted();
            discard(socket);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stopwatches come and go: look again at least ten times a second. */
    private long untilTheNextLook() {
        if (owner.isInterrupted()) {
            return 0;
        }
        long now = System.nanoTime();
        long least = Math.min(end - now, 100_000_000);
        for (Stopwatch stopwatch : running) {
            least = Math.min(least, stopwatch.until(now));
        }
        return least;
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
