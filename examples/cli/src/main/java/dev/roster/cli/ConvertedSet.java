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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files that wait in a folder of their own until they are whole and looked through, and then take their place together.
 * Closing it before leaves nothing behind.
 */
final class ConvertedSet implements Closeable {
    private final ConvertPlaces places;
    private final Path folder;

    private ConvertedSet(ConvertPlaces places, Path folder) {
        this.places = places;
        this.folder = folder;
    }

    /** Starts a set. */
    static ConvertedSet at(ConvertPlaces places) throws IOException {
        return new ConvertedSet(
                places, Files.createDirectory(places.workplace().resolve(".roster-" + UUID.randomUUID())));
    }

    /** Returns the files as long as they are not in their place. */
    RosterFolder files() {
        return RosterFolder.at(folder);
    }

    /** Puts the files in their place: a new folder or a zip at one instant, a folder that is there file by file. */
    void commit() throws IOException {
        if (places.zip()) {
            pack();
        } else if (Files.exists(places.out())) {
            moveFiles();
        } else {
            Files.move(folder, places.out());
        }
    }

    private void pack() throws IOException {
        try (ZipSink zip = ZipSink.at(places.out())) {
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

    private void moveFiles() throws IOException {
        List<Path> placed = new ArrayList<>();
        try {
            for (String name : files().names()) {
                placed.add(Files.move(folder.resolve(name), places.out().resolve(name)));
            }
        } catch (IOException e) {
            for (Path file : placed) {
                Files.deleteIfExists(file);
            }
            throw e;
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
