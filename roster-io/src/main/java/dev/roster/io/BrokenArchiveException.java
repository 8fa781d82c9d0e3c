package dev.roster.io;

import java.io.IOException;
import java.nio.file.Path;

/** A zip whose bytes do not hold what its directory says: wrong data that turns up while reading. */
final class BrokenArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenArchiveException(Path zip, String found) {
        super("cannot read the zip %s: %s; make it again".formatted(zip, found));
    }
}
