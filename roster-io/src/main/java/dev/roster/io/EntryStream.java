package dev.roster.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of a zip's entry, held to its checksum. Closes the zip with itself. */
final class EntryStream extends InputStream {
    private final Path path;
    private final ZipFile zip;
    private final ZipEntry entry;
    private final InputStream in;
    private final CRC32 checksum = new CRC32();

    EntryStream(Path path, ZipFile zip, ZipEntry entry) throws IOException {
        this.path = path;
        this.zip = zip;
        this.entry = entry;
        try {
            this.in = zip.getInputStream(entry);
        } catch (ZipException e) {
            throw new BrokenArchiveException(path, "an entry is packed in an unknown way");
        }
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
            count = in.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BrokenArchiveException(path, "the bytes of an entry are damaged");
        }
        if (count < 0 && checksum.getValue() != entry.getCrc()) {
            throw new BrokenArchiveException(path, "an entry differs from its checksum");
        }
        checksum.update(bytes, offset, Math.max(count, 0));
        return count;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            in.close();
        }
    }
}
