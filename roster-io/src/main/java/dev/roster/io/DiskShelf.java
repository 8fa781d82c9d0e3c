package dev.roster.io;

import dev.roster.source.PendingFile;
import dev.roster.source.UnreadableFileException.Found;
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
import org.jspecify.annotations.Nullable;

/** A folder on disk. Links are followed where they stay inside it. */
record DiskShelf(Path path) implements Shelf {

    /**
     * Lists whatever is no folder, and folders with a file's name: what cannot be opened is said when it is, so that
     * nothing that stands in a file's place is taken for absent. What somebody still writes, or no longer does because
     * the program was ended, is no file yet.
     */
    @Override
    public List<String> names() throws IOException {
        return list(
                path,
                entry -> (!Files.isDirectory(entry) && !TemporaryFile.named(name(entry)))
                        || Encoding.knows(name(entry)));
    }

    @Override
    public List<String> names(String folder) throws IOException {
        Path inner = path.resolve(folder);
        return Files.isReadable(inner)
                ? list(inner, entry -> Files.isRegularFile(entry) && !TemporaryFile.named(name(entry)))
                : List.of();
    }

    @Override
    public List<String> folders() throws IOException {
        return list(path, entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !Encoding.knows(name(entry)));
    }

    @Override
    public List<String> links() throws IOException {
        return list(path, entry -> Files.isSymbolicLink(entry) && Files.isDirectory(entry));
    }

    @Override
    public @Nullable Shelf within(String folder) {
        return new DiskShelf(path.resolve(folder));
    }

    @Override
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = path.resolve(name);
        try {
            if (!file.toRealPath().startsWith(path.toRealPath())) {
                throw Unopenable.found(file, Found.LINK_OUT, "put the file itself there");
            }
            return Unopenable.open(file);
        } catch (FileSystemException e) {
            throw Unopenable.file(file, e);
        }
    }

    @Override
    public Path holder(String name) {
        return path.resolve(name);
    }

    @Override
    public PendingFile create(String name) throws IOException {
        try {
            return TemporaryFile.replacing(path.resolve(name));
        } catch (FileSystemException e) {
            throw Unopenable.because(path, e);
        }
    }

    @Override
    public void sweep() throws IOException {
        try {
            TemporaryFile.sweep(path);
        } catch (FileSystemException e) {
            throw Unopenable.because(path, e);
        }
    }

    private static List<String> list(Path folder, Predicate<Path> kind) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<String> names = new ArrayList<>();
            for (Path entry : entries) {
                if (kind.test(entry)) {
                    names.add(name(entry));
                }
            }
            return names;
        } catch (DirectoryIteratorException e) {
            throw new IOException("cannot list %s to its end; check the disk".formatted(folder), e);
        } catch (FileSystemException e) {
            throw Unopenable.because(folder, e);
        }
    }
}
