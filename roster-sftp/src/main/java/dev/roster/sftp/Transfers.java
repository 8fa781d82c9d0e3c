package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryCancelledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends files side by side on one channel, so that one waits for its answers while others are sent. The first failure
 * stops the others; when this returns, nobody sends any more.
 */
final class Transfers {
    /** At a round trip of 50 ms eight small files take a sixth of the time of one after the other; more gain little. */
    private static final int AT_ONCE = 8;

    private final SftpSession session;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    Transfers(SftpSession session) {
        this.session = session;
    }

    /** Sends one file, and asks now and then whether to stop; then it throws {@link GivenUp}. */
    interface Transfer {
        void run(BooleanSupplier stopped) throws IOException;
    }

    /** A file was given up because another one could not be sent; only that one's failure is of interest. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("another file could not be sent", null, false, false);
        }
    }

    /** Sends files one after the other. */
    static void oneByOne(List<Transfer> transfers) throws IOException {
        for (Transfer transfer : transfers) {
            transfer.run(() -> false);
        }
    }

    void run(List<Transfer> transfers) throws IOException {
        if (transfers.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, transfers.size()), Transfers::thread);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Transfer transfer : transfers) {
                running.add(threads.submit(() -> {
                    attempt(transfer);
                    return null;
                }));
            }
            await(running, threads);
        } finally {
            threads.shutdown();
        }
    }

    /** Only the first failure says why: the others were stopped by it. */
    private void attempt(Transfer transfer) throws IOException {
        if (stopped.get()) {
            return;
        }
        try {
            transfer.run(stopped::get);
        } catch (GivenUp other) {
            return;
        } catch (IOException | RuntimeException | Error failed) {
            first.compareAndSet(null, failed);
            stopped.set(true);
            throw failed;
        }
    }

    /** Waits for all of them, whatever happens: the files and the connection are theirs until they end. */
    private void await(List<Future<?>> running, ExecutorService threads) throws IOException {
        boolean interrupted = false;
        for (Future<?> each : running) {
            for (boolean ended = false; !ended; ) {
                try {
                    each.get();
                    ended = true;
                } catch (ExecutionException | CancellationException over) {
                    ended = true;
                } catch (InterruptedException cancelled) {
                    interrupted = true;
                    stopped.set(true);
                    stop(threads);
                    session.cut();
                }
            }
        }
        if (interrupted || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            throw new DeliveryCancelledException(
                    "%s: the thread was interrupted while files were sent, so the connection was cut"
                            .formatted(session.server()),
                    null);
        }
        rethrow(first.get());
    }

    /** Who waits for room in the channel does not notice that the connection was cut. */
    private static void stop(ExecutorService threads) {
        for (Runnable neverBegun : threads.shutdownNow()) {
            ((Future<?>) neverBegun).cancel(false);
        }
    }

    private static void rethrow(@Nullable Throwable failed) throws IOException {
        if (failed instanceof IOException failure) {
            throw failure;
        }
        if (failed instanceof RuntimeException failure) {
            throw failure;
        }
        if (failed instanceof Error failure) {
            throw failure;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "roster-sftp-transfer");
        thread.setDaemon(true);
        return thread;
    }
}
