package dev.roster.internal.compare;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts more records of one width than memory takes, byte by byte, unsigned: sorted parts go to files of their own, for
 * the owner's eyes only, which are deleted when the sorter is closed. Once it was read, nothing is added any more. Not for
 * use by several threads.
 */
public final class RecordSorter implements Closeable {
    private static final int MOST_BYTES_IN_MEMORY = 12 << 20;
    private static final int OVERHEAD_BYTES = 24;
    private static final int MOST_PARTS = 128;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final int width;
    private final int mostInMemory;
    private final List<byte[]> records = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private long count;
    private boolean sorted;

    /**
     * Makes an empty sorter.
     *
     * @param folder where sorted parts go
     * @param width how many bytes a record has
     */
    public RecordSorter(Path folder, int width) {
        this(folder, width, MOST_BYTES_IN_MEMORY / (width + OVERHEAD_BYTES));
    }

    RecordSorter(Path folder, int width, int mostInMemory) {
        this.folder = folder;
        this.width = width;
        this.mostInMemory = mostInMemory;
    }

    /** Adds a record, which is kept as it is. */
    public void add(byte[] record) throws IOException {
        if (sorted) {
            throw new IllegalStateException("the records were read; add what is to be sorted before");
        }
        records.add(record);
        count++;
        if (records.size() == mostInMemory) {
            spill();
        }
    }

    /** Returns how many records there are. */
    public long count() {
        return count;
    }

    private void spill() throws IOException {
        records.sort(Arrays::compareUnsigned);
        try (OutputStream out = part()) {
            for (byte[] each : records) {
                out.write(each);
            }
        }
        records.clear();
        if (parts.size() == MOST_PARTS) {
            List<Path> merged = List.copyOf(parts);
            try (OutputStream out = part();
                    RecordCursor all = RecordCursor.of(merged, List.of(), width)) {
                all.writeTo(out);
            }
            delete(merged);
        }
    }

    /** Starts a file that whoever sweeps the folder knows for a left-over, should the program be ended. */
    private OutputStream part() throws IOException {
        Path file = Files.createTempFile(folder, ".roster-", ".tmp");
        parts.add(file);
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    }

    /**
     * Reads all records, sorted; as often as needed, and also by several at a time.
     *
     * @return the records; whoever asked closes them, before the sorter
     */
    public RecordCursor read() throws IOException {
        if (!sorted) {
            records.sort(Arrays::compareUnsigned);
            sorted = true;
        }
        return RecordCursor.of(parts, records, width);
    }

    private void delete(List<Path> done) throws IOException {
        for (Path file : done) {
            Files.deleteIfExists(file);
        }
        parts.removeAll(done);
    }

    @Override
    public void close() throws IOException {
        delete(List.copyOf(parts));
        records.clear();
    }
}
