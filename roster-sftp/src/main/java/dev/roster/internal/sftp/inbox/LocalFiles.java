package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that somebody else puts into a folder of this machine, each known by its name. */
public final class LocalFiles {
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final SetNames names;
    private final InboxLimits limits;
    private final List<LocalFile> files = new ArrayList<>();

    private LocalFiles(Path folder, SetNames names, InboxLimits limits) {
        this.folder = folder;
        this.names = names;
        this.limits = limits;
    }

    /** Looks at what is there now; at the names that are known only. */
    public static LocalFiles look(Path folder, SetNames names, InboxLimits limits) throws IOException {
        LocalFiles now = new LocalFiles(folder, names, limits);
        FoundSet set = new FoundSet("what lies in '%s'".formatted(folder), limits);
        for (Map.Entry<String, String> known : now.known().entrySet()) {
            set.requireName(known.getValue());
            now.add(set, known.getKey(), known.getValue());
        }
        return now;
    }

    private void add(FoundSet set, String source, String name) throws IOException {
        try {
            BasicFileAttributes found = attributes(folder.resolve(source));
            set.add(source, name, entryOf(found));
            FoundFile file = set.files().get(set.files().size() - 1);
            files.add(new LocalFile(file, touched(folder.resolve(source), found), found.fileKey()));
        } catch (NoSuchFileException gone) {
            // The next look says so.
        }
    }

    private SortedMap<String, String> known() throws IOException {
        SortedMap<String, String> known = new TreeMap<>();
        int seen = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String source = entry.getFileName().toString();
                String name = names.nameOf(source);
                if (name != null) {
                    known.put(source, name);
                }
                if (++seen > limits.entries()) {
                    throw new UnsafeContentException("'%s' has more than %s entries; clear it, or allow more"
                            .formatted(folder, limits.entries()));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException("cannot list %s to its end; check the disk".formatted(folder), e);
        }
        return known;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static RemoteEntry entryOf(BasicFileAttributes found) {
        Kind kind = found.isRegularFile() ? Kind.FILE : found.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
        return new RemoteEntry(
                kind, found.size(), found.lastModifiedTime().toInstant().getEpochSecond());
    }

    /** A sender may set the time of the last writing; that of the last change of any kind it cannot. */
    private static Instant touched(Path path, BasicFileAttributes found) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS) instanceof FileTime changed) {
            return changed.toInstant();
        }
        return found.lastModifiedTime().toInstant();
    }

    /** Returns whether there is a file, and none was touched after a time. */
    public boolean restSince(Instant time) {
        return !files.isEmpty()
                && files.stream().noneMatch(file -> file.touched().isAfter(time));
    }

    /** Returns whether another look found the same. */
    public boolean isSame(LocalFiles other) {
        return files.equals(other.files);
    }

    /** Copies the files; returns whether each was still there, with as many bytes as it was found with. */
    public boolean copy(Staging staging) throws IOException {
        for (LocalFile file : files) {
            Path path = folder.resolve(file.found().source());
            try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!copy(in, file.found(), staging)) {
                    return false;
                }
            } catch (NoSuchFileException missing) {
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw missing;
                }
                return false;
            }
        }
        return true;
    }

    private static boolean copy(InputStream in, FoundFile file, Staging staging) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (StagedOutput output = staging.create(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!output.write(chunk, read)) {
                    return false;
                }
            }
            if (output.missing() > 0) {
                return false;
            }
            staging.finish(output);
            return true;
        }
    }

    /** Returns the files that were found. */
    public List<FoundFile> found() {
        return files.stream().map(LocalFile::found).toList();
    }

    /**
     * Takes a file away that was received, from wherever an earlier go was ended: from under its name first, so that what
     * somebody puts there meanwhile is not what is deleted. One that is another by now is the next set's, and stays.
     */
    public static void take(Path folder, TakenFile file) throws IOException {
        Path path = folder.resolve(file.source());
        Path aside = folder.resolve(file.aside());
        if (!isThere(aside) && !setAside(file.received(), path, aside)) {
            return;
        }
        if (file.received().isOf(aside) || isThere(path)) {
            Files.delete(aside);
        } else {
            Files.move(aside, path);
        }
    }

    private static boolean setAside(StagedFile file, Path path, Path aside) throws IOException {
        try {
            if (!file.isOfTime(path)) {
                return false;
            }
            Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
