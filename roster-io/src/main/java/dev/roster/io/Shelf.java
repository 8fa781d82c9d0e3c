package dev.roster.io;

import dev.roster.source.Limits;
import dev.roster.source.PendingFile;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place with files: what a folder, a zip and a single file have in common. */
interface Shelf {

    /** Returns where it is. */
    Path path();

    /** Lists the files, in no order. */
    List<String> names() throws IOException;

    /** Lists the folders, in no order. */
    default List<String> folders() throws IOException {
        return List.of();
    }

    /** Lists the files in one of the folders, in no order. */
    default List<String> names(String folder) throws IOException {
        return List.of();
    }

    /** Lists the links to folders, in no order. */
    default List<String> links() throws IOException {
        return List.of();
    }

    /** Returns one of the folders; {@code null} where it cannot be opened by itself. */
    default @Nullable Shelf within(String folder) {
        return null;
    }

    /** Returns the name of the folder that it is; empty where it is none. */
    default String name() {
        return "";
    }

    /** Returns whether it holds a part of a set by choice. */
    default boolean part() {
        return false;
    }

    /** Returns how many bytes of a file are read to its end for the digest's sake, when nobody wants more of them. */
    default long most(Limits limits) {
        return Long.MAX_VALUE;
    }

    /** Tells what is wrong with the place as a whole. */
    default List<SyntaxTrouble> troubles() throws IOException {
        return List.of();
    }

    /**
     * Opens a file; the caller closes it.
     *
     * @throws UnreadableFileException if there is something else in its place, or nothing any more
     */
    InputStream open(String name) throws IOException;

    /** Returns the file on disk that holds the bytes of a file. */
    Path holder(String name);

    /** Starts a file; the caller closes it. */
    default PendingFile create(String name) throws IOException {
        throw new IllegalStateException(
                "%s can only be read; to write '%s', use RosterFolder.at with a folder".formatted(path(), name));
    }

    /** Deletes what was started and never took its place. */
    default void sweep() throws IOException {
        // nothing is ever started where files are only read
    }
}
