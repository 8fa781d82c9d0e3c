package dev.roster.cli;

import dev.roster.io.RosterFolder;
import dev.roster.io.ZipSink;
import dev.roster.source.PendingFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files that wait in a folder of their own until they are whole and looked through, and then take their place together.
 * Closing it before leaves nothing behind.
 */
final class NewSet implements Closeable {
    private final NewPlace place;
    private final Path folder;

    private NewSet(NewPlace place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /** Starts a set. */
    static NewSet at(NewPlace place) throws IOException {
        return new NewSet(place, Files.createDirectory(place.workplace().resolve(".roster-" + UUID.randomUUID())));
    }

    /** Returns the files as long as they are not in their place. */
    RosterFolder files() {
        return RosterFolder.at(folder);
    }

    /** Puts the files in their place: a new folder or a zip at one instant, a folder that is there file by file. */
    void commit() throws IOException {
        if (place.zip()) {
            pack();
        } else if (Files.exists(place.out())) {
            move();
        } else {
            Files.move(folder, place.out());
        }
    }

    private void pack() throws IOException {
        if (!files().folders().isEmpty()) {
            throw new UsageException("the set has folders, which no zip of ours holds; name a folder as OUT");
        }
        try (ZipSink zip = ZipSink.at(place.out())) {
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

    private void move() throws IOException {
        List<Path> placed = new ArrayList<>();
        try {
            for (Path entry : entries(folder)) {
                placed.add(Files.move(entry, place.out().resolve(entry.getFileName())));
            }
        } catch (IOException e) {
            for (Path entry : placed) {
                delete(entry);
            }
            throw e;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(all::add);
        }
        return all;
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(path)) {
                delete(entry);
            }
        }
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
