package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.Fingerprint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is being received; it takes no byte more than was declared. */
public final class StagedOutput implements Closeable {
    private final FoundFile file;
    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = Fingerprint.sha256();
    private long bytes;

    StagedOutput(FoundFile file, Path path, FileChannel channel) {
        this.file = file;
        this.path = path;
        this.channel = channel;
    }

    /** Returns how many bytes are still missing. */
    public long missing() {
        return file.bytes() - bytes;
    }

    /**
     * Writes the next bytes.
     *
     * @return whether there was room for them; else nothing is written
     */
    public boolean write(byte[] next, int count) throws IOException {
        if (count > missing()) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(next, 0, count);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        digest.update(next, 0, count);
        bytes += count;
        return true;
    }

    StagedFile finish() throws IOException {
        if (missing() != 0) {
            throw new IllegalStateException("'%s' lacks %s bytes".formatted(path.getFileName(), missing()));
        }
        channel.force(true);
        channel.close();
        return new StagedFile(file.name(), bytes, HexFormat.of().formatHex(digest.digest()), file.modified());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
