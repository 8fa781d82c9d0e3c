package dev.roster.sftp.fault;

import org.jspecify.annotations.Nullable;

/** The server lacks something without which nothing may be delivered to it, or has something that is in the way. */
public final class IncompatibleServerException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public IncompatibleServerException(String message, @Nullable Throwable cause) {
        super(Retry.POINTLESS, message, cause);
    }
}
