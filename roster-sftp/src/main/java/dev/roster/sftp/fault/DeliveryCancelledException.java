package dev.roster.sftp.fault;

import org.jspecify.annotations.Nullable;

/** The delivering thread was interrupted, and is still marked as interrupted; the connection was cut. */
public final class DeliveryCancelledException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public DeliveryCancelledException(String message, @Nullable Throwable cause) {
        super(Retry.MAY_HELP, message, cause);
    }
}
