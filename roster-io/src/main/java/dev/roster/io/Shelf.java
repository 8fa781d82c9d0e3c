package dev.roster.io;

import dev.roster.source.PendingFile;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

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

    /** Tells what is wrong with the place as a whole. */
    default List<SyntaxTrouble> troubles() throws IOException {
        return List.of();
    }

    /** Opens a file; the caller closes it. */
    InputStream open(String name) throws IOException;

    /** Starts a file; the caller closes it. */
    default PendingFile create(String name) throws IOException {
        throw new IllegalStateException(
                "%s can only be read; to write '%s', use RosterFolder.at with a folder".formatted(path(), name));
    }
}
