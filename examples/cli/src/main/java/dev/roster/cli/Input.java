package dev.roster.cli;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The files that a command is about.
 *
 * @param path as it was typed
 * @param files what is there
 */
record Input(Path path, RosterFolder files) {

    /** Opens a folder, a zip or a single file; whether it is there shows when it is read. */
    static Input at(String text) {
        if (text.isEmpty()) {
            throw new UsageException("the path is empty; name a folder, a zip or a file");
        }
        Path path = Path.of(text);
        if (Files.isDirectory(path)) {
            return new Input(path, RosterFolder.at(path));
        }
        return new Input(path, isZip(text) ? RosterFolder.zip(path) : RosterFolder.file(path));
    }

    private static boolean isZip(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Returns whether this is one file and no set of them. */
    boolean isSingleFile() {
        return Files.isRegularFile(path) && !isZip(path.toString());
    }

    /**
     * Returns whether a file is one of those that are read, so that writing it would destroy it, or would be one of them
     * the next time.
     */
    boolean holds(Path file, Format format) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        boolean named = named(String.valueOf(file.getFileName()), format);
        Path folder = ReportRequest.folder(file);
        return (named && Files.isSameFile(folder, path))
                || (named && format.uploadTree() != null && Files.isSameFile(ReportRequest.folder(folder), path))
                || (Files.exists(file) && Files.isSameFile(file, path));
    }

    private static boolean named(String name, Format format) {
        UploadTree tree = format.uploadTree();
        String plain = tree == null ? null : tree.plain(name);
        String documented = plain == null ? name : plain;
        return (tree != null && name.equals(tree.marker()))
                || format.files().stream()
                        .anyMatch(known -> Arrays.stream(Encoding.values())
                                .anyMatch(encoding ->
                                        encoding.nameOf(known.name()).equals(documented)));
    }
}
