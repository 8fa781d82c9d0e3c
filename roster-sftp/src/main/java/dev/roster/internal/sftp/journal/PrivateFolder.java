package dev.roster.internal.sftp.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders and files that their owner alone may look into, where the file system knows owners. */
public final class PrivateFolder {
    private static final Set<PosixFilePermission> FOREIGN =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private PrivateFolder() {}

    /** Makes a folder and those above it, where they are not there. */
    public static void make(Path path) throws IOException {
        Files.createDirectories(path, attributes(path, "rwx------"));
    }

    /** Refuses a folder in which others may write, where the file system says so. */
    public static void requireOwn(Path folder) throws IOException {
        boolean foreign = knowsOwners(folder)
                && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).stream()
                        .anyMatch(FOREIGN::contains);
        if (foreign) {
            throw new FileSystemException(
                    folder.toString(), null, "others may write in it; take that right away, or the folder");
        }
    }

    /** Opens a file for writing, which is made where it is not there. No link is followed. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                attributes(file, "rw-------"));
    }

    /**
     * Opens a file and locks it.
     *
     * @return the file, whose closing gives the lock up, or {@code null} where somebody else has it
     */
    public static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = open(file);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? channel : null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Makes a file that must not be there yet, and opens it for writing. No link is followed. */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                attributes(file, "rw-------"));
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
