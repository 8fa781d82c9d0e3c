package dev.roster.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The bytes of a zip's entry, held to its size and its checksum. Closes the zip with itself. */
final class EntryStream extends InputStream {
    /** Small entries may be as dense as they like: rows of zeros, or of one value. */
    private static final long FREE_BYTES = 1L << 28;

    private final Path path;
    private final ZipFile zip;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long size;
    private @Nullable InputStream in;

    EntryStream(Path path, ZipFile zip, ZipEntry entry) {
        this.path = path;
        this.zip = zip;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = unpacked().read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BrokenArchiveException(path, "an entry is damaged, or packed in an unknown way");
        }
        if (count < 0 && entry.getSize() >= 0 && entry.getSize() != size) {
            throw new BrokenArchiveException(path, "an entry differs from the size that the zip says it has");
        }
        if (count < 0 && checksum.getValue() != entry.getCrc()) {
            throw new BrokenArchiveException(path, "an entry differs from its checksum");
        }
        checksum.update(bytes, offset, Math.max(count, 0));
        size += Math.max(count, 0);
        refuseBomb(size);
        return count;
    }

    private void refuseBomb(long unpacked) throws ZipBombException {
        if (unpacked > FREE_BYTES && unpacked / ZipBombException.MOST_RATIO > Math.max(entry.getCompressedSize(), 1)) {
            throw new ZipBombException();
        }
    }

    private InputStream unpacked() throws IOException {
        InputStream open = in;
        if (open == null) {
            refuseBomb(entry.getSize());
            open = zip.getInputStream(entry);
            in = open;
        }
        return open;
    }

    /** Closes the zip, and with it the entry. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
