package dev.roster.io;

import java.io.IOException;

/** An entry of a zip unpacks to far more than any roster does; what follows was not unpacked. */
final class ZipBombException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The most bytes that one packed byte may become. */
    static final int MOST_RATIO = 200;

    ZipBombException() {
        super("an entry of the zip unpacks to more than %s times its size; make the zip again".formatted(MOST_RATIO));
    }
}
