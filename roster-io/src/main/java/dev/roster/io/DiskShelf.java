package dev.roster.io;

import dev.roster.source.PendingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A folder on disk. Links are followed where they stay inside it. */
record DiskShelf(Path path) implements Shelf {

    /**
     * Lists whatever is no folder, and folders with a file's name: what cannot be opened is said when it is, so that
     * nothing that stands in a file's place is taken for absent.
     */
    @Override
    public List<String> names() throws IOException {
        return list(entry -> !Files.isDirectory(entry) || Encoding.knows(name(entry)));
    }

    @Override
    public List<String> folders() throws IOException {
        return list(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !Encoding.knows(name(entry)));
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = path.resolve(name);
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(path.toRealPath())) {
                throw new IOException(
                        "cannot open %s: it is a link that leads out of the folder; put the file itself there"
                                .formatted(file));
            }
            if (!Files.isRegularFile(real)) {
                throw Unopenable.notAFile(file);
            }
            return Files.newInputStream(real);
        } catch (FileSystemException e) {
            throw Unopenable.because(file, e);
        }
    }

    @Override
    public PendingFile create(String name) throws IOException {
        try {
            return TemporaryFile.replacing(path.resolve(name));
        } catch (FileSystemException e) {
            throw Unopenable.because(path, e);
        }
    }

    private List<String> list(Predicate<Path> kind) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            List<String> names = new ArrayList<>();
            for (Path entry : entries) {
                if (kind.test(entry)) {
                    names.add(name(entry));
                }
            }
            return names;
        } catch (DirectoryIteratorException e) {
            throw new IOException("cannot list %s to its end; check the disk".formatted(path), e);
        } catch (FileSystemException e) {
            throw Unopenable.because(path, e);
        }
    }
}
