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

/**
 * A folder for the files of one run, for the owner's eyes only, which is deleted with them. A lock on a file in it tells
 * others that the run goes on; a folder whose lock is free is left over from a run that came to no end, and the next run
 * deletes it. Its name says which process made it, because a process must not try the locks of its own.
 */
public final class ScratchFolder implements Closeable {
    private static final String PREFIX = "roster-compare-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private ScratchFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes a folder in another, after what others left over there was deleted. */
    public static ScratchFolder in(Path parent) throws IOException {
        // Made with the mode 0700 wherever there are modes.
        Path path = Files.createTempDirectory(parent, PREFIX + process() + "-");
        sweep(parent, Files.getOwner(path));
        FileChannel lock =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IOException(
                    "%s is locked by another program; give a folder that only you write to".formatted(path));
        }
        return new ScratchFolder(path, lock);
    }

    private static String process() {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info()
                .startInstant()
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
        return Long.toString(self.pid(), 36) + "-" + Long.toString(start, 36);
    }

    private static void sweep(Path parent, UserPrincipal user) {
        String own = PREFIX + process() + "-";
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
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
        delete(path);
    }
}
