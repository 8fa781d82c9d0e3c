package dev.roster.cli;

import dev.roster.validate.Progress;
import java.io.PrintWriter;

/** Tells a terminal how far the reading is, on one line that is wiped at the end. */
final class ProgressLine implements Progress, AutoCloseable {
    private final PrintWriter err;
    private int width;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void rows(String file, long rows) {
        show("%s: %s rows".formatted(file, rows));
    }

    void show(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    @Override
    public void close() {
        show("");
        err.print("\r");
        err.flush();
    }
}
