package dev.roster.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file, as if it were alone in its folder. */
record SingleFile(Path path, String name) implements Shelf {

    /**
     * Names the file.
     *
     * @throws IllegalArgumentException if the path has no name
     */
    static SingleFile at(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("the path %s names no file".formatted(path));
        }
        return new SingleFile(path, name.toString());
    }

    @Override
    public List<String> names() throws IOException {
        try {
            Unopenable.unlessFile(path);
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
        } catch (FileSystemException e) {
            throw Unopenable.because(path, e);
        }
        return List.of(name);
    }

    @Override
    public InputStream open(String wanted) throws IOException {
        if (!wanted.equals(name)) {
            throw Unopenable.gone(path.resolveSibling(wanted));
        }
        try {
            return Unopenable.open(path);
        } catch (FileSystemException e) {
            throw Unopenable.file(path, e);
        }
    }

    @Override
    public Path holder(String wanted) {
        return path;
    }

    @Override
    public boolean part() {
        return true;
    }
}
