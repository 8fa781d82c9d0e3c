package dev.roster.cli;

import dev.roster.io.PathTrouble;
import dev.roster.io.SettingsException;
import dev.roster.problem.SetTooLargeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.ServiceConfigurationError;

/** Says why a run ended early, in one line and without a cell, and which exit code that is. */
final class Failure {
    private Failure() {}

    static int report(Throwable e, PrintWriter err) {
        err.println("roster: " + words(e));
        for (Throwable besides : e.getSuppressed()) {
            if (besides instanceof IOException) {
                err.println("roster: besides: " + words(besides));
            }
        }
        return e instanceof UsageException || e instanceof SettingsException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static String words(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            return words(cause);
        } else if (e instanceof FileSystemException file) {
            return PathTrouble.words(file);
        } else if (e instanceof UsageException || e instanceof IOException || e instanceof SetTooLargeException) {
            return String.valueOf(e.getMessage());
        } else if (e instanceof InvalidPathException path) {
            return "this system cannot name the path: " + path.getReason();
        } else if (e instanceof ServiceConfigurationError) {
            return "a format cannot be used: " + cause(e).getMessage();
        } else if (e instanceof OutOfMemoryError) {
            return "this needs more memory than Java was given, which is %s MB; give it more, as in java -Xmx4g -jar …"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20);
        }
        return bug(e);
    }

    private static Throwable cause(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause(cause);
    }

    /** The message of an exception that nobody meant to throw may hold anything, so only its place is told. */
    private static String bug(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "an unknown place" : trace[0].toString();
        return "stopped by a bug, %s at %s; please report this line"
                .formatted(e.getClass().getName(), place);
    }
}
