package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.io.csv.CsvReader;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.SyntaxTrouble.Scope;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes a snapshot of a set of CSV files, one file after the other, as {@link Snapshot} reads it. Memory does not grow
 * with the rows. Not for use by several threads.
 */
public final class SnapshotWriter {
    static final long MAGIC = 0x726f73746572736eL; // "rostersn"
    static final int VERSION = 2;
    static final int END = 0;
    static final int FILE = 1;

    /** What was validated is digested, under whatever limits it was; memory is bounded all the same. */
    private static final Limits WIDEST = new Limits(1 << 28, 1 << 28, 1 << 20, 1L << 60);

    private final Format format;
    private final SnapshotKey key;
    private final Path temporary;
    private final MessageDigest sha256;
    private final DataOutputStream out;

    /**
     * Begins a snapshot.
     *
     * @param format the format of the files, as a profile bends it
     * @param temporary a folder for sorted parts, which hold digests only and are deleted
     * @param out takes the snapshot; whoever opened it closes it
     */
    public SnapshotWriter(Format format, SnapshotKey key, Path temporary, OutputStream out) throws IOException {
        this.format = format;
        this.key = key;
        this.temporary = temporary;
        this.sha256 = sha256();
        this.out = new DataOutputStream(new DigestOutputStream(out, sha256));
        this.out.writeLong(MAGIC);
        this.out.writeInt(VERSION);
        RowDigest check = key.check();
        this.out.writeLong(check.high());
        this.out.writeLong(check.low());
        this.out.writeUTF(format.id());
    }

    /**
     * Adds a file, which is read to its end. A file that the format does not know is read and left out.
     *
     * @param name the file's documented name
     * @param in its bytes; whoever opened it closes it
     * @throws IOException if it cannot be read, has no header of this file, or a row that cannot be told from the next;
     *     only what was validated has rows to keep
     */
    public void add(String name, InputStream in) throws IOException {
        List<FileSpec<?>> layouts = format.layouts(name);
        if (!layouts.isEmpty()) {
            rows(layouts, in);
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void rows(List<FileSpec<?>> layouts, InputStream in) throws IOException {
        String name = layouts.get(0).name();
        CsvReader reader = new CsvReader(in, WIDEST, trouble -> {
            if (trouble.scope() != Scope.NOTHING) {
                throw unfit(name, trouble.line());
            }
        });
        RawRow row = new RawRow();
        if (!reader.next(row)) {
            return;
        }
        FileSpec<?> file = HeaderReader.layout(layouts, row);
        Header header = HeaderReader.read(file, layouts, row);
        if (!header.known()) {
            throw new IOException("%s has no header of its format; validate it again".formatted(file.name()));
        }
        RowDigests digests = new RowDigests(key, new KeyCells(format, file, header), file, header, row);
        try (RowSorter sorter = new RowSorter(temporary)) {
            while (reader.next(row)) {
                if (row.fault() != null) {
                    throw unfit(name, row.line());
                }
                sorter.add(digests.of(row));
            }
            out.writeByte(FILE);
            out.writeUTF(file.name());
            headers(file, header);
            out.writeLong(sorter.count());
            sorter.writeTo(out);
        }
    }

    private static IOException unfit(String name, long line) {
        return new IOException(
                "%s, line %s: the rows cannot be told from each other; validate it again".formatted(name, line));
    }

    private void headers(FileSpec<?> file, Header header) throws IOException {
        List<ColumnSpec> there = file.columns().stream()
                .filter(column -> header.cell(column.ordinal()) >= 0)
                .toList();
        out.writeInt(there.size());
        for (ColumnSpec column : there) {
            out.writeUTF(column.header());
        }
    }

    /**
     * Ends the snapshot.
     *
     * @return the SHA-256 of its bytes
     */
    public String finish() throws IOException {
        out.writeByte(END);
        out.flush();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
