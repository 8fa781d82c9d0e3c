package dev.roster.io;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what the system meant by an exception about a path, for programs that print it. */
public final class PathTrouble {
    private PathTrouble() {}

    /** Returns the path, what is wrong with it and what would do, without the name of the exception. */
    public static String words(FileSystemException e) {
        return "cannot use %s: %s".formatted(e.getFile() == null ? "a file" : e.getFile(), reason(e));
    }

    private static String reason(FileSystemException e) {
        if (e.getReason() != null) {
            return e.getReason();
        } else if (e instanceof NoSuchFileException) {
            return "there is nothing of that name; check the path";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied; let the account that runs this program use it";
        } else if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "something else than a folder stands there; name another place";
        }
        return "the system does not say why; check the disk and the path";
    }
}
