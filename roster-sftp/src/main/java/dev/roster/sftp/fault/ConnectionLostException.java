package dev.roster.sftp.fault;

import org.jspecify.annotations.Nullable;

/** The server could not be reached, stopped answering, or the connection broke. */
public final class ConnectionLostException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public ConnectionLostException(String message, @Nullable Throwable cause) {
        super(Retry.MAY_HELP, message, cause);
    }
}
