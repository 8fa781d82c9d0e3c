package dev.roster.internal.key;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A private folder for one run. A lock on a file in it tells others that the run goes on; a folder whose lock is free is
 * left over from a run that came to no end. Its name says which process made it, because a process must not try the locks
 * of its own: some systems give a lock up when any handle of the process on that file is closed.
 */
final class SpillFolder implements Closeable {
    private static final String PREFIX = "roster-keys-";
    private static final String LOCK = "lock";
    private static final String KEYS = "keys";
    private static final int TRIES = 100;

    private final Path folder;
    private final FileChannel lock;

    private SpillFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Returns the folder that is meant, which is the system's for temporary files where none is named. */
    static Path parent(@Nullable Path named) {
        return named == null ? Path.of(System.getProperty("java.io.tmpdir")) : named;
    }

    /** Makes a folder. One that somebody else takes for left over before it is locked is made again. */
    static SpillFolder in(Path parent) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Path folder = Files.createTempDirectory(parent, PREFIX + process() + "-", onlyFor(parent, "rwx------"));
            SpillFolder locked = locked(folder);
            if (locked != null) {
                return locked;
            }
        }
        throw new IOException("no folder could be made in %s; is something removing files there?".formatted(parent));
    }

    private static @Nullable SpillFolder locked(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        FileChannel channel;
        try {
            channel = create(file);
        } catch (NoSuchFileException e) {
            return null;
        }
        FileLock lock = channel.tryLock();
        if (lock != null && Files.exists(file)) {
            return new SpillFolder(folder, channel);
        }
        channel.close();
        return null;
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                onlyFor(file.getParent(), "rw-------"));
    }

    private static FileAttribute<?>[] onlyFor(@Nullable Path place, String permissions) {
        boolean told = place != null
                && place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return told
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Returns what tells this process from others, also from an earlier one of the same number. */
    private static String process() {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info()
                .startInstant()
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
        return Long.toString(self.pid(), 36) + "-" + Long.toString(start, 36);
    }

    Path parent() {
        return Objects.requireNonNull(folder.getParent());
    }

    /** Makes the file, and takes its name away again where the system permits that of an open one. */
    FileChannel open() throws IOException {
        Path file = folder.resolve(KEYS);
        FileChannel channel = create(file);
        try {
            Files.delete(file);
        } catch (IOException e) {
            // deleted when the folder is closed
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        remove(folder);
    }

    /** Removes the folders of runs of the same user that came to no end. What cannot be removed is left to the next run. */
    void sweepOthers() {
        String own = PREFIX + process() + "-";
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent(), PREFIX + "*")) {
            UserPrincipal user = Files.getOwner(folder);
            for (Path other : others) {
                if (!String.valueOf(other.getFileName()).startsWith(own)
                        && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    sweep(other);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException e) {
            // nobody can tell what is left over
        }
    }

    private static void sweep(Path other) {
        Path file = other.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                remove(other);
            }
        } catch (NoSuchFileException e) {
            remove(other); // whose run is about to make the lock makes another folder
        } catch (IOException | OverlappingFileLockException e) {
            // somebody's
        }
    }

    private static void remove(Path folder) {
        for (Path each : new Path[] {folder.resolve(KEYS), folder.resolve(LOCK), folder}) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                // left to the next run
            }
        }
    }
}
