package dev.roster.sftp.fault;

import java.io.IOException;

/**
 * The journal of a delivery could not be written, so the delivery went no further. Where this was found out after
 * everything had been done, the delivery does not fail, and its receipt says so.
 */
public final class JournalException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public JournalException(String message, IOException cause) {
        super(Retry.POINTLESS, message, cause);
    }
}
