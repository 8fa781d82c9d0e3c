package dev.roster.sftp.fault;

import org.jspecify.annotations.Nullable;

/** The server refused the login. */
public final class AuthenticationFailedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public AuthenticationFailedException(String message, @Nullable Throwable cause) {
        super(Retry.POINTLESS, message, cause);
    }
}
