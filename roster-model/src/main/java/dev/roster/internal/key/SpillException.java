package dev.roster.internal.key;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Carries an {@link IOException} out of a table that had to be widened, to whoever began the work. */
public final class SpillException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    SpillException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
