package dev.roster.cli;

import dev.roster.sftp.DeliveryListener;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.receipt.Receipt;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells people how a delivery goes, those who watch a terminal more than others, and keeps the receipt. */
final class DeliveryProgress implements DeliveryListener, AutoCloseable {
    private final PrintWriter err;
    private final ProgressLine line;
    private @Nullable Receipt receipt;

    DeliveryProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.line = new ProgressLine(err, terminal);
    }

    @Override
    public synchronized void sent(String file, long bytes, long of) {
        line.show("%s: %s of %s bytes".formatted(file, bytes, of));
    }

    @Override
    public synchronized void retrying(int attempt, Duration pause, DeliveryException why) {
        close();
        err.println("roster: attempt %s failed, the next one begins in %s s: %s"
                .formatted(attempt, Math.max(1, pause.toSeconds()), why.getMessage()));
    }

    @Override
    public synchronized void ended(Receipt last) {
        receipt = last;
    }

    /** Returns the receipt, or {@code null} where the delivery did not begin. */
    synchronized @Nullable Receipt receipt() {
        return receipt;
    }

    @Override
    public synchronized void close() {
        line.close();
    }
}
