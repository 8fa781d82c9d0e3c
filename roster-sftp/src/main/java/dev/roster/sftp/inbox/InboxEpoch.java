package dev.roster.sftp.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An epoch as it lies on the server.
 *
 * @param name its name, eight digits, a dash and six digits
 * @param entries how much lies in it, besides the marker
 * @param bytes the size of its files, as far as the server says
 * @param changed when something in it was last written to, by the server's clock, or {@code null} where it does not say
 * @param incomplete why it is not complete, in words, or {@code null} where it is
 */
public record InboxEpoch(
        String name,
        int entries,
        long bytes,
        @Nullable Instant changed,
        @Nullable String incomplete) {

    /** Returns whether it may be received. */
    public boolean complete() {
        return incomplete == null;
    }
}
