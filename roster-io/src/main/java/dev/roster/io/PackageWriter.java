package dev.roster.io;

import dev.roster.source.RosterSink;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a package with its manifest. Files may be written in any order and several at a time, each as a whole or as what
 * changed; a row that does not fit that is refused like any other wrong one. A file without rows is left out. The manifest
 * is written last, from what there is.
 *
 * <pre>{@code
 * try (ZipSink zip = ZipSink.at(path); PackageWriter out = PackageWriter.open(format, zip, FileMode.BULK)) {
 *     RosterWriter<Org> orgs = out.file(Org.class);
 *     orgs.write(org);
 *     out.commit();
 *     zip.commit();
 * }
 * }</pre>
 *
 * <p>Whoever opens it closes it, and with it the files. Not for use by several threads.
 */
public final class PackageWriter implements Closeable {
    private record Part(RosterWriter<?> writer, FileMode mode) {}

    private final Format format;
    private final ManifestSpec manifest;
    private final RosterSink sink;
    private final FileMode mode;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Deque<RosterWriter<?>> open = new ArrayDeque<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private boolean committed;

    private PackageWriter(Format format, ManifestSpec manifest, RosterSink sink, FileMode mode) {
        this.format = format;
        this.manifest = manifest;
        this.sink = sink;
        this.mode = mode;
    }

    /**
     * Starts a package.
     *
     * @param sink takes the files; a place without any of the format's files
     * @param mode what a file is where nothing else is said of it
     * @throws IllegalArgumentException if the format has no manifest, or the mode is that of no file
     */
    public static PackageWriter open(Format format, RosterSink sink, FileMode mode) {
        ManifestSpec manifest = format.manifest();
        if (manifest == null) {
            throw new IllegalArgumentException(
                    "format '%s' has no manifest; write its files with RosterWriter".formatted(format.id()));
        }
        return new PackageWriter(format, manifest, sink, written(mode));
    }

    private static FileMode written(FileMode mode) {
        if (mode == FileMode.ABSENT) {
            throw new IllegalArgumentException("a file that is written is bulk or delta; leave out one that is absent");
        }
        return mode;
    }

    /**
     * Gives a property of the manifest that is about no file and may have any value.
     *
     * @throws IllegalArgumentException if there is no such property, or the value cannot stand in one line
     */
    public PackageWriter with(String property, String value) {
        boolean known = manifest.after().stream().anyMatch(any -> any.name().equals(property));
        if (!known || value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "%s is no property of the manifest that takes this value; those that do are %s"
                            .formatted(
                                    property,
                                    manifest.after().stream()
                                            .map(PropertySpec::name)
                                            .toList()));
        }
        values.put(property, value);
        return this;
    }

    /**
     * Starts a file that is what the package is. It is committed and closed with the package.
     *
     * @throws IOException if it cannot be made
     * @throws IllegalStateException if it was started before
     */
    public <T extends Record> RosterWriter<T> file(Class<T> type) throws IOException {
        return file(type, mode);
    }

    /**
     * Starts a file that is whole, or holds what changed. It is committed and closed with the package.
     *
     * @throws IOException if it cannot be made
     * @throws IllegalStateException if it was started before
     */
    public <T extends Record> RosterWriter<T> file(Class<T> type, FileMode other) throws IOException {
        FileSpec<T> file = format.file(type);
        if (parts.containsKey(file.name()) || type.equals(manifest.type())) {
            throw new IllegalStateException("%s is written once, and the manifest by commit()".formatted(file.name()));
        }
        RosterWriter<T> writer = RosterWriter.open(file, sink, written(other));
        parts.put(file.name(), new Part(writer, other));
        open.addFirst(writer);
        return writer;
    }

    /**
     * Puts the files that have rows under their names, and the manifest after them.
     *
     * @throws IllegalStateException if a row of any file was refused; then nothing is committed
     * @throws IOException if a file cannot be finished
     */
    public void commit() throws IOException {
        if (committed) {
            throw new IllegalStateException("the package was committed before; open another one");
        }
        parts.forEach((name, part) -> {
            if (part.writer().refused() > 0) {
                throw new IllegalStateException(
                        "%s rows of %s were refused; mend them, or do not give them to the writer"
                                .formatted(part.writer().refused(), name));
            }
        });
        committed = true;
        Map<String, FileMode> there = new LinkedHashMap<>();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (part.getValue().writer().rows() > 0) {
                part.getValue().writer().commit();
                there.put(part.getKey(), part.getValue().mode());
            }
        }
        ManifestFile.write(format, sink, there, values);
    }

    /**
     * Lets go of the files. Without {@link #commit} nothing of them is left.
     *
     * @throws IllegalStateException if rows were written and never committed
     */
    @Override
    public void close() throws IOException {
        RosterWriter<?> next = open.poll();
        if (next != null) {
            try (next) {
                close();
            }
        }
    }
}
