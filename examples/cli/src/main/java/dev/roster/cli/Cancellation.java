package dev.roster.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a delivery in order when the program is told to stop, by Ctrl-C or SIGTERM: the delivery is interrupted, says in
 * its receipt how far it came, and the program ends with the exit code of that.
 */
final class Cancellation {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread delivering;
    private boolean stopped;
    private boolean begun;
    private int code = ExitCode.FAILED;

    /** Work that stops when its thread is interrupted. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs what a stop of the program interrupts; what it throws then says so. */
    <T, E extends Exception> T during(Work<T, E> work) throws E {
        begin(Thread.currentThread());
        try {
            return work.run();
        } finally {
            end();
        }
    }

    private synchronized void begin(Thread thread) {
        begun = true;
        delivering = thread;
        if (stopped) {
            thread.interrupt();
        }
    }

    /** The receipt is still to be printed, and by a thread that is not interrupted. */
    private synchronized void end() {
        delivering = null;
        if (stopped) {
            Thread.interrupted();
        }
    }

    /** Takes the exit code of the run. */
    void ended(int exitCode) {
        synchronized (this) {
            begun = false;
            code = exitCode;
        }
        ended.countDown();
    }

    /**
     * Interrupts the delivery, where there is one, and waits until the run has ended, but not for ever.
     *
     * @return the run's exit code, or {@code null} where nothing had to be interrupted
     */
    @Nullable
    Integer stop() {
        synchronized (this) {
            stopped = true;
            if (!begun) {
                return null;
            }
            if (delivering != null) {
                delivering.interrupt();
            }
        }
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            synchronized (this) {
                return inTime ? code : ExitCode.FAILED;
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    /** Stops the delivery when the machine ends the program. */
    void whenTheProgramIsStopped() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Integer exitCode = stop();
                            if (exitCode != null) {
                                Runtime.getRuntime().halt(exitCode);
                            }
                        },
                        "roster-stop"));
    }
}
