package dev.roster.io;

import dev.roster.source.PendingFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file that is written beside its final place, for its owner's eyes only, under a name that says nothing and that no
 * receiver picks up.
 */
final class TemporaryFile implements PendingFile {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String PREFIX = ".roster-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "[0-9]+" + Pattern.quote(SUFFIX));

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;

    private TemporaryFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.stream = new Unclosed(Channels.newOutputStream(channel));
    }

    /** Starts a file that takes the target's place when it is committed. */
    static TemporaryFile replacing(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        // Made with the mode 0600 wherever there are modes.
        Path temporary = Files.createTempFile(folder, PREFIX, SUFFIX);
        try {
            return new TemporaryFile(target, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Returns whether a name is one of those that such files have before they take their places. */
    static boolean named(String name) {
        return NAME.matcher(name).matches();
    }

    /** Deletes such files, of which nobody who still writes may have one here. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                folder,
                entry -> named(entry.getFileName().toString())
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))) {
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException("cannot list %s to its end; check the disk".formatted(folder), e);
        }
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void commit() throws IOException {
        if (!channel.isOpen()) {
            throw new IllegalStateException(
                    "%s was committed or closed before; create it again".formatted(target.getFileName()));
        }
        stream.flush();
        channel.force(true);
        channel.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw Unopenable.place(target, e);
        }
        rememberName();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }

    /** Makes the new name outlive a loss of power, where the system lets folders be forced. */
    private void rememberName() {
        try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Some systems open no folders; the file itself is safe.
        }
    }

    /** Leaves the channel open, for commit to force what was written. */
    private static final class Unclosed extends BufferedOutputStream {
        Unclosed(OutputStream out) {
            super(out, BUFFER_BYTES);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
