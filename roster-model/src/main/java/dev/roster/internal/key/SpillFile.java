package dev.roster.internal.key;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A file that is mapped into memory, part by part. Each part is written before it is mapped, so that a full disk is an
 * exception here and not a signal somewhere else. Its name is gone as soon as it is open, where the system permits that.
 */
final class SpillFile implements Closeable {
    private static final int FIRST_PART = 1 << 16;
    private static final int WIDEST_PART = 1 << 26;
    private static final int STEP = Long.BYTES;
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(1 << 16).asReadOnlyBuffer();

    private final SpillFolder folder;
    private final FileChannel channel;
    private final Map<Integer, Deque<ByteBuffer>> free = new HashMap<>();
    private ByteBuffer part = ByteBuffer.allocate(0);
    private int used;
    private int next = FIRST_PART;
    private long size;

    private SpillFile(SpillFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes a file in a folder of its own. */
    static SpillFile in(Path parent) throws IOException {
        SpillFolder folder = SpillFolder.in(parent);
        try {
            folder.sweepOthers();
            return new SpillFile(folder, folder.open());
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /** Returns bytes that are all 0. */
    ByteBuffer take(int bytes) throws IOException {
        Deque<ByteBuffer> left = free.get(bytes);
        if (left != null && !left.isEmpty()) {
            ByteBuffer again = left.pop();
            clear(again.duplicate());
            return again;
        }
        if (part.capacity() - used < bytes) {
            map(Math.max(bytes, next));
            next = Math.min(next * 2, WIDEST_PART);
        }
        ByteBuffer taken = part.slice(used, bytes).order(ByteOrder.LITTLE_ENDIAN);
        used = Math.min(part.capacity(), (used + bytes + STEP - 1) / STEP * STEP);
        return taken;
    }

    private static void clear(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            bytes.put(zeros(bytes.remaining()));
        }
    }

    private static ByteBuffer zeros(long most) {
        ByteBuffer zeros = ZEROS.duplicate();
        return zeros.limit((int) Math.min(zeros.capacity(), most));
    }

    /** Takes bytes back that nobody will look at again; others of that size may have them. */
    void giveBack(ByteBuffer bytes) {
        free.computeIfAbsent(bytes.capacity(), size -> new ArrayDeque<>()).push(bytes);
    }

    private void map(int bytes) throws IOException {
        try {
            long end = size;
            for (long at = end; at < end + bytes; ) {
                at += channel.write(zeros(end + bytes - at), at);
            }
            part = channel.map(FileChannel.MapMode.READ_WRITE, end, bytes);
            size = end + bytes;
            used = 0;
        } catch (ClosedChannelException e) {
            throw e; // the thread was interrupted
        } catch (IOException e) {
            throw new IOException(
                    "the keys of this set need more memory than was granted, and %s takes no more than %s bytes of them (%s); free some space, name another folder or grant more memory"
                            .formatted(folder.parent(), size, e.getMessage()),
                    e);
        }
    }

    /** Removes the file, and gives the space back at once although the parts stay mapped for a while. */
    @Override
    public void close() throws IOException {
        try (folder;
                channel) {
            giveUpSpace();
        }
    }

    private void giveUpSpace() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            // not where the system keeps what is mapped; the file goes with the next run then
        }
    }
}
