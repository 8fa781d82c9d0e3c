package dev.roster.internal.key;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the tables of one task take on the heap, and has what goes beyond a limit in a file. Whoever made it closes
 * it, after the last use of the tables. Not for use by several threads.
 */
public final class KeyMemory implements Closeable {
    private static final int SMALL_PART = 16;

    private final long limit;
    private final @Nullable Path folder;
    private @Nullable SpillFile file;
    private long used;

    /**
     * Makes a memory.
     *
     * @param limit the bytes that the tables may have on the heap
     * @param folder where the rest goes, into a folder of its own; {@code null} stands for the system's
     */
    public KeyMemory(long limit, @Nullable Path folder) {
        this.limit = limit;
        this.folder = folder;
    }

    /** Returns a memory that has all on the heap, and needs no closing. */
    public static KeyMemory unlimited() {
        return new KeyMemory(Long.MAX_VALUE, null);
    }

    /** Returns whether there is room on the heap for some more bytes, which are then taken. */
    boolean takes(int bytes) {
        if (bytes > limit - used) {
            return false;
        }
        used += bytes;
        return true;
    }

    /** Returns whether some bytes are little beside what is left on the heap; where nobody said how much that is, they are not. */
    boolean ample(long bytes) {
        return limit < Long.MAX_VALUE && bytes <= (limit - used) / SMALL_PART;
    }

    /** Gives bytes on the heap back. */
    void giveBack(int bytes) {
        used -= bytes;
    }

    /** Returns bytes in a file, all of them 0. */
    ByteBuffer spill(int bytes) {
        try {
            if (file == null) {
                file = SpillFile.in(SpillFolder.parent(folder));
            }
            return file.take(bytes);
        } catch (IOException e) {
            throw new SpillException(e);
        }
    }

    /** Gives bytes in a file back. */
    void giveBack(ByteBuffer bytes) {
        if (file != null) {
            file.giveBack(bytes);
        }
    }

    /** Returns how many bytes are in a file. */
    public long spilled() {
        return file == null ? 0 : file.size();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
