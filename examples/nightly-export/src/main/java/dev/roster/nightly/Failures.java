package dev.roster.nightly;

import dev.roster.io.PathTrouble;
import dev.roster.problem.SetTooLargeException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.InDoubtException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** Failures in words. */
final class Failures {
    private Failures() {}

    static String text(Throwable failure) {
        if (failure instanceof InDoubtException) {
            return "In doubt: " + failure.getMessage();
        }
        if (failure instanceof DeliveryException) {
            return "Not delivered: " + failure.getMessage();
        }
        if (failure instanceof SetTooLargeException) {
            return "Could not run: " + failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return "Could not run: this needs more memory than Java was given, which is %s MB; raise -Xmx"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20);
        }
        if (failure instanceof FileSystemException path) {
            return "Could not run: " + PathTrouble.words(path);
        }
        // a bug's own text may hold anything, so only its kind and place are shown
        return failure instanceof IOException
                ? "Could not run: %s (%s)"
                        .formatted(failure.getMessage(), failure.getClass().getSimpleName())
                : "Could not run: %s at %s".formatted(failure.getClass().getName(), place(failure));
    }

    private static String place(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].toString();
    }
}
