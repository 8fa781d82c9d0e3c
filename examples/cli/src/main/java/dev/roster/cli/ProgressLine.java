package dev.roster.cli;

import dev.roster.validate.Progress;
import java.io.PrintWriter;

/** Tells a terminal how far the reading is, on one line that is wiped at the end. */
final class ProgressLine implements Progress, AutoCloseable {
    private final PrintWriter err;
    private final boolean terminal;
    private int width;

    /** Starts a line, which stays away where nobody watches. */
    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void rows(String file, long rows) {
        show("%s: %s rows".formatted(file, rows));
    }

    /** Tells what is written, of which nobody knows how long it takes. */
    void writes(String file) {
        show("writing " + file);
    }

    void show(String text) {
        if (!terminal) {
            return;
        }
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    @Override
    public void close() {
        if (terminal) {
            show("");
            err.print("\r");
            err.flush();
        }
    }
}
