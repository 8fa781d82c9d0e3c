package dev.roster.cli;

import dev.roster.io.RosterFolder;
import dev.roster.io.ZipSink;
import dev.roster.source.PendingFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Files that are made in a folder beside their place, and put there, all at once, when they are whole. Closing it before
 * leaves nothing behind.
 */
final class ConvertedSet implements Closeable {
    private final Path place;
    private final Path folder;

    private ConvertedSet(Path place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /**
     * Starts a set.
     *
     * @throws UsageException if something is there that would be lost or mixed up
     */
    static ConvertedSet at(String text, Path source) throws IOException {
        if (text.isEmpty()) {
            throw new UsageException("the path of OUT is empty; name a folder or a zip");
        }
        Path place = Path.of(text).toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("the folder that is to hold %s is not there; make it first".formatted(text));
        }
        if (Files.exists(place) && Files.exists(source) && Files.isSameFile(place, source)) {
            throw new UsageException("%s is what is read; name another place".formatted(text));
        }
        if (zip(place) ? Files.isDirectory(place) : Files.exists(place) && !empty(place)) {
            throw new UsageException("%s is there already and not empty; name a new folder, or a zip".formatted(text));
        }
        return new ConvertedSet(place, Files.createTempDirectory(parent, ".roster-"));
    }

    private static boolean zip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean empty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Returns the files as long as they are not in their place. */
    RosterFolder files() {
        return RosterFolder.at(folder);
    }

    /** Puts the files in their place. */
    void commit() throws IOException {
        if (zip(place)) {
            pack();
        } else {
            Files.deleteIfExists(place);
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void pack() throws IOException {
        try (ZipSink zip = ZipSink.at(place)) {
            for (String name : files().names()) {
                try (InputStream in = files().open(name);
                        PendingFile entry = zip.create(name)) {
                    in.transferTo(entry.stream());
                    entry.commit();
                }
            }
            zip.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    Files.delete(entry);
                }
            }
            Files.delete(folder);
        }
    }
}
