package dev.roster.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Says in words why a place could not be opened, and what would do. */
final class Unopenable {
    private Unopenable() {}

    static IOException because(Path path, IOException cause) {
        String reason;
        if (cause instanceof NoSuchFileException) {
            reason = "there is nothing of that name; check the path";
        } else if (cause instanceof AccessDeniedException) {
            reason = "permission denied; let the account that runs this program use it";
        } else if (cause instanceof NotDirectoryException) {
            reason = "it is not a folder; name the folder that holds the files, or open it as a zip or a single file";
        } else {
            reason = "%s; check the disk and the path".formatted(cause.getMessage());
        }
        return new IOException("cannot open %s: %s".formatted(path, reason), cause);
    }

    static IOException notAFile(Path path) {
        return new IOException("cannot open %s: it is not a file; name a file, or open it as a folder".formatted(path));
    }

    /** Throws unless the path, or what it links to, is a file that is there. */
    static void unlessFile(Path path) throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
            throw notAFile(path);
        }
    }
}
