package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.journal.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set that is being received, in a folder of its own beside its final place; it takes that place by one rename, or
 * disappears. What a program left that was ended is deleted by the next one.
 */
public final class Staging implements Closeable {
    /** Holds nothing but folders, so that whoever reads the sets beside it finds no file there. */
    private static final String WORK = ".roster-inbox";

    private final Path into;
    private final HeldFolder held;
    private final Path set;
    private final List<StagedFile> files = new ArrayList<>();

    private Staging(Path into, HeldFolder held) {
        this.into = into;
        this.held = held;
        this.set = held.set();
    }

    /** Starts a set below a folder, which is made where it is not there, for its owner alone. */
    public static Staging in(Path folder) throws IOException {
        Path work = workIn(folder);
        HeldFolder.sweep(work);
        HeldFolder held = HeldFolder.make(work);
        boolean made = false;
        try {
            Staging staging = new Staging(folder.toRealPath(), held);
            PrivateFolder.make(staging.set);
            made = true;
            return staging;
        } finally {
            if (!made) {
                held.close();
            }
        }
    }

    /** Returns the folder below another one in which sets are put together; makes both where they are not there. */
    static Path workIn(Path folder) throws IOException {
        PrivateFolder.make(folder);
        Path work = folder.toRealPath().resolve(WORK);
        PrivateFolder.make(work);
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(work.toString(), null, "it must be a folder and no link; take it away");
        }
        PrivateFolder.requireOwn(work);
        return work;
    }

    /** Starts a file; nothing is written outside the set's folder, and nothing is written over. */
    public StagedOutput create(FoundFile file) throws IOException {
        Path path = pathOf(file.name());
        return new StagedOutput(file, path, PrivateFolder.create(path));
    }

    private Path pathOf(String name) {
        Path path = set.resolve(name).normalize();
        if (SafeName.fault(name) != null || !path.startsWith(set) || !set.equals(path.getParent())) {
            throw new IllegalArgumentException("a received file's name must be one plain segment");
        }
        return path;
    }

    /** Ends a file: its bytes are on the disk, and it bears the time of the one it was made from. */
    public void finish(StagedOutput output) throws IOException {
        StagedFile file = output.finish();
        if (file.modified() >= 0) {
            Files.setLastModifiedTime(pathOf(file.name()), FileTime.from(Instant.ofEpochSecond(file.modified())));
        }
        files.add(file);
    }

    /** Makes the empty file that says that the set is whole. */
    public void mark(String marker) throws IOException {
        try (FileChannel channel = PrivateFolder.create(pathOf(marker))) {
            channel.force(true);
        }
    }

    /** Returns the files that were ended, by name. */
    public List<StagedFile> files() {
        return files.stream().sorted(Comparator.comparing(StagedFile::name)).toList();
    }

    /**
     * Gives the set its place, whole, in one moment.
     *
     * @return the folder in which it lies now
     * @throws FileAlreadyExistsException if something is there
     */
    public Path place(String name) throws IOException {
        Path target = into.resolve(name);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        force(set);
        try {
            Files.move(set, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            throw taken;
        }
        force(into);
        return target;
    }

    /** Makes the names in a folder outlive a loss of power, where the system lets folders be forced. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unable) {
            // Some systems open no folders; the files themselves are safe.
        }
    }

    /** Deletes what did not take its place. */
    @Override
    public void close() throws IOException {
        held.close();
    }
}
