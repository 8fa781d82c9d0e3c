package dev.roster.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A place for a set that nobody else's files are in.
 *
 * @param typed as it was typed
 * @param out the same, with its links followed as far as it is there
 * @param zip whether that is a zip
 */
record NewPlace(String typed, Path out, boolean zip) {

    /**
     * Looks at it; nothing is made.
     *
     * @throws UsageException if it has no name
     */
    static NewPlace of(String text) throws IOException {
        if (text.isEmpty()) {
            throw new UsageException("the path of OUT is empty; name a folder or a zip");
        }
        return new NewPlace(
                text, real(Path.of(text)), text.toLowerCase(Locale.ROOT).endsWith(".zip"));
    }

    /** Refuses what is no new or empty folder and no zip. */
    void refuseUnlessFree() throws IOException {
        if (zip && Files.isDirectory(out)) {
            throw new UsageException("%s is a folder with the name of a zip; name another place".formatted(typed));
        }
        if (!zip && Files.exists(out)) {
            if (!Files.isDirectory(out)) {
                throw new UsageException("%s is no folder; name a new or empty one, or a zip".formatted(typed));
            }
            if (!empty(out)) {
                throw new UsageException("%s is not empty; name a new or empty folder, or a zip".formatted(typed));
            }
        }
        if (!Files.isDirectory(workplace())) {
            throw new IOException(
                    "cannot write %s: the folder that is to hold it is not there; make it first".formatted(typed));
        }
    }

    /** Refuses also a zip that is there. */
    void refuseUnlessNew() throws IOException {
        refuseUnlessFree();
        if (zip && Files.exists(out)) {
            throw new UsageException("%s is there; name a new zip, or take that one away".formatted(typed));
        }
    }

    /** Returns the folder in which files can wait that only have to be renamed then: OUT if it is there, or its parent. */
    Path workplace() {
        return !zip && Files.isDirectory(out) ? out : ReportRequest.folder(out);
    }

    /** Returns a path with its links followed as far as it is there. */
    static Path real(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || Files.exists(path)
                ? path.toRealPath()
                : real(parent).resolve(path.getFileName()).normalize();
    }

    private static boolean empty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
