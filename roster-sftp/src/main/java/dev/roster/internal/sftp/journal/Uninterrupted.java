package dev.roster.internal.sftp.journal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Finishes a short step also where the thread is interrupted: what was done on the server has to be written down here.
 * The thread is marked as interrupted afterwards, if it was.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** A step that may be run again from its beginning. */
    public interface Step {
        /** Does it, from the beginning. */
        void run() throws IOException;
    }

    /** Runs a step to its end; an interrupted thread's channels close themselves, so it may take a second go. */
    public static void run(Step step) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            for (boolean ended = false; !ended; ) {
                try {
                    step.run();
                    ended = true;
                } catch (ClosedByInterruptException cut) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
