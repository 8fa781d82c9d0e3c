package dev.roster.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a conversion reads and where it writes. Neither lies in the other, whatever links lead there.
 *
 * @param in what is read, with its links followed
 * @param out what is written, with its links followed as far as it is there
 * @param zip whether that is a zip
 */
record ConvertPlaces(Path in, Path out, boolean zip) {

    /**
     * Looks at both; nothing is made.
     *
     * @throws UsageException if files would be lost or mixed up
     * @throws IOException if something is not there
     */
    static ConvertPlaces of(Input input, String text) throws IOException {
        if (text.isEmpty()) {
            throw new UsageException("the path of OUT is empty; name a folder or a zip");
        }
        input.files().names();
        ConvertPlaces places = new ConvertPlaces(
                real(input.path()),
                real(Path.of(text)),
                text.toLowerCase(Locale.ROOT).endsWith(".zip"));
        if (places.out.startsWith(places.in) || places.in.startsWith(places.out)) {
            throw new UsageException("%s is what is read, lies in it or holds it; name a place outside of %s"
                    .formatted(text, input.path()));
        }
        places.refuseUnlessFree(text);
        return places;
    }

    private void refuseUnlessFree(String text) throws IOException {
        if (zip && Files.isDirectory(out)) {
            throw new UsageException("%s is a folder with the name of a zip; name another place".formatted(text));
        }
        if (!zip && Files.exists(out)) {
            if (!Files.isDirectory(out)) {
                throw new UsageException("%s is no folder; name a new or empty one, or a zip".formatted(text));
            }
            if (!empty(out)) {
                throw new UsageException("%s is not empty; name a new or empty folder, or a zip".formatted(text));
            }
        }
        if (!Files.isDirectory(workplace())) {
            throw new IOException(
                    "cannot write %s: the folder that is to hold it is not there; make it first".formatted(text));
        }
    }

    /** Returns the folder in which files can wait that only have to be renamed then: OUT if it is there, or its parent. */
    Path workplace() {
        return !zip && Files.isDirectory(out) ? out : ReportRequest.folder(out);
    }

    /**
     * Refuses a loss report that would be one of the files that are read or written.
     *
     * @throws UsageException if it would
     */
    void refuseAmongFiles(Path loss) throws IOException {
        Path file = real(loss);
        if (file.startsWith(in) || file.startsWith(out)) {
            throw new UsageException("the loss report %s would lie in what is %s; name a place outside of IN and OUT"
                    .formatted(loss, file.startsWith(in) ? "read" : "written"));
        }
    }

    private static Path real(Path path) throws IOException {
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
