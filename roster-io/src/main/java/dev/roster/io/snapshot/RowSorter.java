package dev.roster.io.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more rows than memory takes: sorted parts go to files of their own, for the owner's eyes only, which are merged
 * and deleted.
 */
final class RowSorter implements Closeable {
    private static final int MOST_IN_MEMORY = 1 << 16;
    private static final int MOST_PARTS = 64;
    private static final int BUFFER_BYTES = 1 << 15;

    private final Path folder;
    private final List<byte[]> rows = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private long count;

    RowSorter(Path folder) {
        this.folder = folder;
    }

    void add(byte[] row) throws IOException {
        rows.add(row);
        count++;
        if (rows.size() == MOST_IN_MEMORY) {
            spill();
        }
    }

    long count() {
        return count;
    }

    private void spill() throws IOException {
        rows.sort(Arrays::compareUnsigned);
        try (OutputStream out = part()) {
            for (byte[] row : rows) {
                out.write(row);
            }
        }
        rows.clear();
        if (parts.size() == MOST_PARTS) {
            List<Path> merged = List.copyOf(parts);
            try (OutputStream out = part()) {
                merge(merged, out);
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

    /** Writes all rows, sorted. */
    void writeTo(OutputStream out) throws IOException {
        if (parts.isEmpty()) {
            rows.sort(Arrays::compareUnsigned);
            for (byte[] row : rows) {
                out.write(row);
            }
            return;
        }
        if (!rows.isEmpty()) {
            spill();
        }
        merge(parts, out);
    }

    private static void merge(List<Path> from, OutputStream out) throws IOException {
        PriorityQueue<Part> next = new PriorityQueue<>(Comparator.comparing(part -> part.row, Arrays::compareUnsigned));
        List<Part> open = new ArrayList<>();
        try {
            for (Path file : from) {
                Part part = new Part(file);
                open.add(part);
                if (part.advance()) {
                    next.add(part);
                }
            }
            for (Part least = next.poll(); least != null; least = next.poll()) {
                out.write(least.row);
                if (least.advance()) {
                    next.add(least);
                }
            }
        } finally {
            for (Part part : open) {
                part.in.close();
            }
        }
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
    }

    /** A sorted part that is being read. */
    private static final class Part {
        private final InputStream in;
        private byte[] row = new byte[0];

        Part(Path file) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        }

        boolean advance() throws IOException {
            row = in.readNBytes(SnapshotRow.BYTES);
            return row.length == SnapshotRow.BYTES;
        }
    }
}
