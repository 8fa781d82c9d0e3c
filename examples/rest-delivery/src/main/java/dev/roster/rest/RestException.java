package dev.roster.rest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server, or the way to it, failed. Messages hold no secret, no token, no body and no address beyond the host. */
final class RestException extends IOException {
    private static final long serialVersionUID = 1L;

    RestException(String message) {
        super(message);
    }

    RestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
