package dev.roster.internal.compare;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorted records, one at a time. Not for use by several threads. */
public final class RecordCursor implements Closeable {
    private static final int BUFFER_BYTES = 1 << 15;

    private final List<Part> open = new ArrayList<>();
    private final PriorityQueue<Part> next =
            new PriorityQueue<>(Comparator.comparing(part -> part.record, Arrays::compareUnsigned));

    private RecordCursor() {}

    /** Opens sorted files and sorted records in memory as one. */
    static RecordCursor of(List<Path> files, List<byte[]> memory, int width) throws IOException {
        RecordCursor cursor = new RecordCursor();
        boolean whole = false;
        try {
            for (Path file : files) {
                cursor.begin(new FilePart(file, width));
            }
            cursor.begin(new MemoryPart(memory.iterator()));
            whole = true;
            return cursor;
        } finally {
            if (!whole) {
                cursor.close();
            }
        }
    }

    private void begin(Part part) throws IOException {
        open.add(part);
        if (part.advance()) {
            next.add(part);
        }
    }

    /** Reads the next record; {@code null} at the end. */
    public byte @Nullable [] next() throws IOException {
        Part least = next.poll();
        if (least == null) {
            return null;
        }
        byte[] record = least.record;
        if (least.advance()) {
            next.add(least);
        }
        return record;
    }

    /** Writes all records that are left. */
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] record = next(); record != null; record = next()) {
            out.write(record);
        }
    }

    @Override
    public void close() throws IOException {
        for (Part part : open) {
            part.close();
        }
    }

    /** Sorted records that are being read. */
    private abstract static class Part implements Closeable {
        byte[] record = new byte[0];

        abstract boolean advance() throws IOException;
    }

    private static final class FilePart extends Part {
        private final InputStream in;
        private final int width;

        FilePart(Path file, int width) throws IOException {
            this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
            this.width = width;
        }

        @Override
        boolean advance() throws IOException {
            record = in.readNBytes(width);
            return record.length == width;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class MemoryPart extends Part {
        private final Iterator<byte[]> records;

        MemoryPart(Iterator<byte[]> records) {
            this.records = records;
        }

        @Override
        boolean advance() {
            boolean there = records.hasNext();
            if (there) {
                record = records.next();
            }
            return there;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
