package dev.roster.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What differs when somebody writes to a file, or puts another in its place. */
record Stamp(long bytes, FileTime modified, @Nullable Object key) {

    /** Returns the stamp of what is there; nothing where that cannot be told. */
    static @Nullable Stamp of(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
        } catch (IOException e) {
            return null;
        }
    }
}
