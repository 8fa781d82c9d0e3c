package dev.roster.internal.sftp.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders and files that their owner alone may look into, where the file system knows owners. */
public final class PrivateFolder {
    private PrivateFolder() {}

    /** Makes a folder and those above it, where they are not there. */
    public static void make(Path path) throws IOException {
        Files.createDirectories(path, attributes(path, "rwx------"));
    }

    /** Opens a file for writing, which is made where it is not there. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes(file, "rw-------"));
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

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        boolean owners = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
