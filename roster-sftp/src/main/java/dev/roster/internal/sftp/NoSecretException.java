package dev.roster.internal.sftp;

import java.io.IOException;

/** The caller's supplier gave no secret, so there is nothing to log in with. */
final class NoSecretException extends IOException {
    private static final long serialVersionUID = 1L;

    NoSecretException(String message) {
        super(message);
    }
}
