package dev.roster.io.snapshot;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of one file of a snapshot, one at a time, sorted. Not for use by several threads. */
public final class SnapshotRows implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final FileChannel channel;
    private final InputStream in;
    private long left;
    private byte[] last = new byte[0];

    SnapshotRows(Path path, SnapshotFile file) throws IOException {
        name = file.name();
        left = file.rows();
        channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            channel.position(file.offset());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES);
    }

    /**
     * Reads the next row.
     *
     * @return the row, or {@code null} at the end
     * @throws IOException if it cannot be read, or is not where it belongs: the snapshot was changed
     */
    public @Nullable SnapshotRow read() throws IOException {
        byte[] row = next();
        return row == null ? null : SnapshotRow.of(row);
    }

    /** Reads the next row as its bytes. */
    byte @Nullable [] next() throws IOException {
        if (left == 0) {
            return null;
        }
        byte[] row = in.readNBytes(SnapshotRow.BYTES);
        if (row.length < SnapshotRow.BYTES || Arrays.compareUnsigned(last, row) > 0) {
            throw new IOException("the snapshot's rows of %s were cut short or changed".formatted(name));
        }
        left--;
        last = row;
        return row;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
