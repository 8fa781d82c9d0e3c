package dev.roster.io;

import dev.roster.source.UnreadableFileException;
import dev.roster.source.UnreadableFileException.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Says in words why a place could not be opened, and what would do. */
final class Unopenable {
    private Unopenable() {}

    /** Returns what to throw where a folder or an archive cannot be opened. */
    static IOException because(Path path, IOException cause) {
        String reason;
        if (cause instanceof NoSuchFileException) {
            reason = "there is nothing of that name; check the path";
        } else if (cause instanceof AccessDeniedException) {
            reason = "permission denied; let the account that runs this program use it";
        } else if (cause instanceof NotDirectoryException) {
            reason = "it is not a folder; name the folder that holds the files, or open it as a zip or a single file";
        } else {
            reason = "%s; check the disk and the path".formatted(reason(cause));
        }
        return new IOException("cannot open %s: %s".formatted(path, reason), cause);
    }

    /** Returns the system's own words, without the name of the temporary file that it met. */
    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? "the system does not say why" : reason;
    }

    /** Returns what to throw where a file that is whole cannot take its place. */
    static IOException place(Path path, FileSystemException cause) {
        String why = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                ? "a folder of that name is there; take it away"
                : "%s; check the disk and who may write there".formatted(reason(cause));
        return new IOException("cannot write %s: %s".formatted(path, why), cause);
    }

    /** Returns what to throw where one file of a set cannot be opened. */
    static IOException file(Path path, FileSystemException cause) {
        if (cause instanceof AccessDeniedException) {
            return found(path, Found.DENIED, "let it");
        } else if (Files.isSymbolicLink(path)) {
            return found(path, Found.LINK_TO_NOTHING, "put the file itself there");
        }
        return cause instanceof NoSuchFileException ? gone(path) : because(path, cause);
    }

    static UnreadableFileException gone(Path path) {
        return new UnreadableFileException(
                Found.GONE, "cannot open %s: there is nothing of that name; check the path".formatted(path));
    }

    static UnreadableFileException found(Path path, Found found, String remedy) {
        return new UnreadableFileException(found, "cannot open %s: %s; %s".formatted(path, found.text(), remedy));
    }

    /** Opens a file that is there. Anything else is not opened: a pipe may never end, and may never begin. */
    static InputStream open(Path path) throws IOException {
        unlessFile(path);
        return Files.newInputStream(path);
    }

    /** Throws unless the path, or what it links to, is a file that is there. */
    static void unlessFile(Path path) throws IOException {
        BasicFileAttributes there = Files.readAttributes(path, BasicFileAttributes.class);
        if (!there.isRegularFile()) {
            Found found = there.isDirectory() ? Found.FOLDER : Found.NO_FILE;
            throw found(path, found, "put an ordinary file there");
        }
    }
}
