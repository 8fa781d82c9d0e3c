package dev.roster.sftp.fault;

import org.jspecify.annotations.Nullable;

/** The delivering thread was interrupted, and is still marked as interrupted; the connection was cut. */
public final class DeliveryCancelledException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    public DeliveryCancelledException(String message, @Nullable Throwable cause) {
        super(Retry.MAY_HELP, message, cause);
    }
}
