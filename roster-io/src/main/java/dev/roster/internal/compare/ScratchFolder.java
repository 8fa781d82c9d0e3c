package dev.roster.internal.compare;

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
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the files of one run, for the owner's eyes only, which is deleted with them. A lock on a file in it tells
 * others that the run goes on; a folder whose lock is free is left over from a run that came to no end, and the next run
 * deletes it. Its name says which process made it, because a process must not try the locks of its own.
 */
public final class ScratchFolder implements Closeable {
    private static final String PREFIX = "roster-compare-";
    private static final String LOCK = "lock";
    private static final int TRIES = 100;

    private final Path path;
    private final FileChannel lock;

    private ScratchFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes a folder in another, after which it deletes what others left over there. */
    public static ScratchFolder in(Path parent) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            // Made with the mode 0700 wherever there are modes.
            ScratchFolder locked = locked(Files.createTempDirectory(parent, PREFIX + process() + "-"));
            if (locked != null) {
                locked.sweepOthers(parent);
                return locked;
            }
        }
        throw new IOException("no folder could be kept in %s; is something removing files there?".formatted(parent));
    }

    /** Returns {@code null} where somebody else took the folder for left over before it was locked, and deletes it. */
    private static @Nullable ScratchFolder locked(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null;
        }
        FileLock lock = channel.tryLock();
        if (lock != null && Files.exists(file)) {
            return new ScratchFolder(path, channel);
        }
        channel.close();
        return null;
    }

    private static String process() {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info()
                .startInstant()
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
        return Long.toString(self.pid(), 36) + "-" + Long.toString(start, 36);
    }

    private void sweepOthers(Path parent) {
        String own = PREFIX + process() + "-";
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            UserPrincipal user = Files.getOwner(path);
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

    private static void sweep(Path other) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete(other);
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            // somebody who is about to make the lock, or has it
        }
    }

    /** Returns where the folder is. */
    public Path path() {
        return path;
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    delete(file);
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        try {
            delete(path);
        } catch (NoSuchFileException e) {
            // whoever found the lock free was faster
        }
    }
}
