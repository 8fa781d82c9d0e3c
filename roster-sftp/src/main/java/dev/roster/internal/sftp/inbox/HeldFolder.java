package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.journal.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder that somebody works in, for as long as a lock in it is held. A folder whose lock nobody holds was left by a
 * program that was ended.
 */
final class HeldFolder implements Closeable {
    /** Tells our own folders: to open the lock of one would give it up, as some systems count locks by process. */
    private static final String PROCESS = UUID.randomUUID() + "-";

    /** What the names of folders begin with that outlive whoever works in them. */
    static final String KEPT = "from-";

    private static final String LOCK = "lock";
    private static final String SET = "set";
    private static final int TRIES = 5;

    private final Path path;
    private final FileChannel lock;

    private HeldFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Returns the folder inside that takes the files, and no other folders. */
    Path set() {
        return path.resolve(SET);
    }

    /** Makes a folder of an own name. Whoever sweeps may come between making and locking; then another one is made. */
    static HeldFolder make(Path parent) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Path path = parent.resolve(PROCESS + UUID.randomUUID());
            PrivateFolder.make(path);
            HeldFolder held = hold(path);
            if (held != null) {
                return held;
            }
        }
        throw new FileSystemException(
                parent.toString(), null, "cannot lock a file in it; check that the disk has locks");
    }

    /** Takes hold of a folder, or returns {@code null} where somebody else has it, or it is gone. */
    private static @Nullable HeldFolder hold(Path path) throws IOException {
        @Nullable FileChannel channel;
        try {
            channel = PrivateFolder.lock(path.resolve(LOCK));
        } catch (NoSuchFileException swept) {
            return null;
        }
        if (channel != null && !Files.exists(path.resolve(LOCK))) {
            channel.close();
            return null;
        }
        return channel == null ? null : new HeldFolder(path, channel);
    }

    /** Deletes the folders of other programs that nobody holds. */
    static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, HeldFolder::isForeign)) {
            for (Path folder : folders) {
                HeldFolder left = hold(folder);
                if (left != null) {
                    left.close();
                }
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException("cannot list %s to its end; check the disk".formatted(parent), e);
        }
    }

    private static boolean isForeign(Path entry) {
        String name = entry.getFileName().toString();
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(PROCESS)
                && !name.startsWith(KEPT);
    }

    /** Deletes the folder and the files in it, and gives it up. */
    @Override
    public void close() throws IOException {
        try {
            if (Files.isDirectory(set(), LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(set())) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(set());
            }
        } finally {
            lock.close();
        }
        Files.deleteIfExists(path.resolve(LOCK));
        Files.deleteIfExists(path);
    }
}
