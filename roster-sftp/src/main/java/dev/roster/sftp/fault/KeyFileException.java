package dev.roster.sftp.fault;

import org.jspecify.annotations.Nullable;

/** The private key could not be read; no connection was made. */
public final class KeyFileException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public KeyFileException(String message, @Nullable Throwable cause) {
        super(Retry.POINTLESS, message, cause);
    }
}
