package dev.roster.io;

import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is being written: files at its root, deflated, in the order in which they are committed. It shows under its
 * name only after {@link #commit}, whole, and replaces an older one. Several files may be open at once; each waits beside
 * the zip, for its owner's eyes only, until it is committed. The same files give the same bytes on any day.
 *
 * <p>Whoever opens it closes it. Not for use by several threads.
 */
public final class ZipSink implements RosterSink, Closeable {
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path path;
    private final PendingFile pending;
    private final Deflated zip;
    private final Set<String> names = new HashSet<>();
    private final Deque<Waiting> open = new ArrayDeque<>();

    private ZipSink(Path path, PendingFile pending) {
        this.path = path;
        this.pending = pending;
        this.zip = new Deflated(pending.stream());
    }

    /**
     * Starts a zip in a folder, which must exist.
     *
     * @throws IOException if it cannot be made
     */
    public static ZipSink at(Path path) throws IOException {
        return new ZipSink(path, TemporaryFile.replacing(path));
    }

    /**
     * Starts a file.
     *
     * @throws IllegalArgumentException if the name is no single segment
     * @throws IllegalStateException if the zip has a file of this name
     */
    @Override
    public PendingFile create(String name) throws IOException {
        if (!names.add(FileName.check(name))) {
            throw new IllegalStateException(
                    "%s has a file '%s' already; write each name once".formatted(path.getFileName(), name));
        }
        Waiting file =
                new Waiting(name, Files.createTempFile(path.toAbsolutePath().getParent(), ".roster-", ".tmp"));
        open.push(file);
        return file;
    }

    private void add(String name, Path bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DAY);
        zip.putNextEntry(entry);
        Files.copy(bytes, zip);
        zip.closeEntry();
    }

    /**
     * Puts the zip under its name.
     *
     * @throws IOException if that fails; then an older one is untouched
     */
    public void commit() throws IOException {
        zip.finish();
        pending.commit();
    }

    /** Lets go of the zip and of the files that nobody closed. Without {@link #commit} nothing of it is left. */
    @Override
    public void close() throws IOException {
        Waiting next = open.poll();
        if (next == null) {
            zip.end();
            pending.close();
        } else {
            try (next) {
                close();
            }
        }
    }

    /** A zip whose memory outside the heap can be given back without finishing it. */
    private static final class Deflated extends ZipOutputStream {
        private Deflated(OutputStream out) {
            super(out);
        }

        private void end() {
            def.end();
        }
    }

    /** A file that becomes an entry when it is whole. */
    private final class Waiting implements PendingFile {
        private final String name;
        private final Path bytes;
        private final OutputStream stream;
        private boolean committed;

        private Waiting(String name, Path bytes) throws IOException {
            this.name = name;
            this.bytes = bytes;
            this.stream = new BufferedOutputStream(opened(bytes));
        }

        private static OutputStream opened(Path bytes) throws IOException {
            try {
                return Files.newOutputStream(bytes);
            } catch (IOException e) {
                Files.deleteIfExists(bytes);
                throw e;
            }
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void commit() throws IOException {
            if (committed) {
                throw new IllegalStateException("%s was committed before; create it again".formatted(name));
            }
            stream.close();
            add(name, bytes);
            committed = true;
        }

        @Override
        public void close() throws IOException {
            boolean first = open.remove(this);
            try (stream) {
                if (first && !committed) {
                    names.remove(name);
                }
            } finally {
                Files.deleteIfExists(bytes);
            }
        }
    }
}
