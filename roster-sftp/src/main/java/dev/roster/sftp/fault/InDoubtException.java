package dev.roster.sftp.fault;

import java.io.IOException;

/**
 * COMPLETE had been asked for, and nobody could find out whether it was made. Where the publisher has a folder, publish
 * the same files again: that looks first. Where it has none, do not publish again before somebody has looked: there could
 * be two complete epochs for one publication.
 */
public final class InDoubtException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    private final String epoch;

    /** Makes the fault; its message says where, what was found and what to do. */
    public InDoubtException(Retry retry, String message, String epoch, IOException cause) {
        super(retry, message, cause);
        this.epoch = epoch;
    }

    /** Returns the name of the epoch that may be complete. */
    public String epoch() {
        return epoch;
    }
}
