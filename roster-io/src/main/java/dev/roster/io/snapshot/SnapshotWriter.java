package dev.roster.io.snapshot;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.csv.CsvReader;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.spec.FileMode;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a snapshot of a set of files, one file after the other, as {@link Snapshot} reads it. Memory does not grow
 * with the rows, only with the schools. Not for use by several threads.
 */
public final class SnapshotWriter {
    static final long MAGIC = 0x726f73746572736eL; // "rostersn"
    static final int VERSION = 4;
    static final int END = 0;
    static final int FILE = 1;
    static final int BULK = 0;
    static final int DELTA = 1;

    /** What was validated is digested, under whatever limits it was; memory is bounded all the same. */
    private static final Limits WIDEST = new Limits(1 << 28, 1 << 28, 1 << 20, 1L << 60);

    private static final String VALIDATE = "validate it again";

    private final Format format;
    private final SnapshotKey key;
    private final Path temporary;
    private final MessageDigest sha256;
    private final DataOutputStream out;
    private final SchoolList schools = new SchoolList();
    private final FileModes modes;
    private final List<String> names = new ArrayList<>();

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
        this.modes = new FileModes(format);
        this.sha256 = sha256();
        this.out = new DataOutputStream(new DigestOutputStream(out, sha256));
        begin(this.out, key.check(), format.id());
    }

    /** Writes what a snapshot begins with. */
    static void begin(DataOutputStream out, RowDigest check, String format) throws IOException {
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        out.writeLong(check.high());
        out.writeLong(check.low());
        out.writeUTF(format);
    }

    /** Writes what a file begins with; its rows follow, and no more and no fewer. */
    static void file(DataOutputStream out, String name, List<String> headers, long rows) throws IOException {
        out.writeByte(FILE);
        out.writeUTF(name);
        out.writeInt(headers.size());
        for (String header : headers) {
            out.writeUTF(header);
        }
        out.writeLong(rows);
    }

    /**
     * Adds a file of CSV, which is read to its end. A file that the format does not know is read and left out.
     *
     * @param name the file's documented name
     * @param in its bytes; whoever opened it closes it
     * @throws IOException if it cannot be read, has no header of this file, or a row that cannot be told from the next;
     *     only what was validated has rows to keep
     */
    public void add(String name, InputStream in) throws IOException {
        List<FileSpec<?>> layouts = format.layouts(name);
        if (!layouts.isEmpty()) {
            rows(layouts, VALIDATE, Set.of(), sink -> csv(in, sink));
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static boolean csv(InputStream in, RowSink sink) throws IOException {
        CsvReader reader = new CsvReader(in, WIDEST, sink::trouble);
        RawRow row = new RawRow();
        boolean any = reader.next(row);
        if (any) {
            sink.header(row);
        }
        while (any && reader.next(row)) {
            sink.row(row);
        }
        return any;
    }

    /**
     * Adds a file in whichever encoding its place has it.
     *
     * @param name the file's documented name
     * @param mend what to do where it cannot be digested, as the end of a sentence
     * @param without documented headers whose cells are passed over
     * @throws IllegalArgumentException if the format has no such file
     */
    SourceFacts add(String name, RosterSource source, String mend, Set<String> without) throws IOException {
        List<FileSpec<?>> layouts = format.layouts(name);
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("format '%s' has no file '%s'".formatted(format.id(), name));
        }
        return rows(layouts, mend, without, sink -> source.read(name, sink));
    }

    private <T> T rows(List<FileSpec<?>> layouts, String mend, Set<String> without, RowsOf<T> source)
            throws IOException {
        try (RecordSorter sorter = new RecordSorter(temporary, SnapshotRow.BYTES)) {
            FileDigester rows = new FileDigester(format, key, layouts, sorter, schools, modes, without, mend);
            T facts = source.readInto(modes.manifest(layouts.get(0)) ? modes.reading(rows) : rows);
            if (rows.file() != null) {
                String name = Objects.requireNonNull(rows.file()).name();
                names.add(name);
                file(out, name, rows.headers(), sorter.count());
                try (RecordCursor sorted = sorter.read()) {
                    sorted.writeTo(out);
                }
            }
            return facts;
        }
    }

    /**
     * Ends the snapshot.
     *
     * @return the SHA-256 of its bytes
     */
    public String finish() throws IOException {
        out.writeByte(END);
        for (String name : names) {
            out.writeByte(modes.of(name) == FileMode.DELTA ? DELTA : BULK);
        }
        schools.writeTo(out);
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
