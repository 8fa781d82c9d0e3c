package dev.roster.validate;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A thread that helps with a file, and what it broke off with. */
final class Helper {
    private final FutureTask<@Nullable Void> task;
    private final Thread thread;

    /** What the thread does. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Starts the thread. */
    Helper(String name, Work work) {
        Callable<@Nullable Void> all = () -> {
            work.run();
            return null;
        };
        this.task = new FutureTask<>(all);
        this.thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end of the thread, and throws what it broke off with. */
    void rethrow() throws IOException {
        join();
        try {
            if (task.isDone()) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException trouble) {
                throw trouble;
            }
            if (cause instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a thread that helped to read was stopped from outside", cause);
        }
    }

    /** Waits for the end of the thread, unless the one that waits is interrupted. */
    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
