package dev.roster.io.snapshot;

import dev.roster.spec.FileMode;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a delivered set: for each row digests of its key, its school, its parent and its content. Two
 * snapshots with the same key can be compared row by row, since the rows of a file are sorted by the digest of their
 * keys. Immutable; nothing stays open.
 *
 * <pre>{@code
 * Snapshot snapshot = Snapshot.at(path);
 * try (SnapshotRows rows = snapshot.open("students.csv")) {
 *     for (SnapshotRow row = rows.read(); row != null; row = rows.read()) {
 *         keys.add(row.key());
 *     }
 * }
 * }</pre>
 */
public final class Snapshot {
    private final Path path;
    private final String format;
    private final RowDigest key;
    private final List<SnapshotFile> files;
    private final List<SnapshotSchool> schools;

    private Snapshot(Path path, String format, RowDigest key, List<SnapshotFile> files, List<SnapshotSchool> schools) {
        this.path = path;
        this.format = format;
        this.key = key;
        this.files = List.copyOf(files);
        this.schools = List.copyOf(schools);
    }

    /**
     * Reads what files a snapshot has; the rows are passed over.
     *
     * @throws SnapshotVersionException if another version of the program wrote it
     * @throws IOException if it cannot be read, or is none
     */
    public static Snapshot at(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            requireOurs(path, in);
            RowDigest key = new RowDigest(in.readLong(), in.readLong());
            String format = in.readUTF();
            List<SnapshotFile> files = new ArrayList<>();
            while (in.readByte() == SnapshotWriter.FILE) {
                SnapshotFile file = file(in);
                files.add(file);
                in.seek(file.offset() + file.rows() * SnapshotRow.BYTES);
            }
            for (int i = 0; i < files.size(); i++) {
                files.set(i, files.get(i).with(in.readByte() == SnapshotWriter.DELTA ? FileMode.DELTA : FileMode.BULK));
            }
            return new Snapshot(path, format, key, files, SchoolList.read(in));
        } catch (EOFException cut) {
            throw new IOException("%s ends before its end; it was cut short".formatted(path), cut);
        }
    }

    private static void requireOurs(Path path, RandomAccessFile in) throws IOException {
        if (in.readLong() != SnapshotWriter.MAGIC) {
            throw new IOException("%s is no snapshot".formatted(path));
        }
        int version = in.readInt();
        if (version != SnapshotWriter.VERSION) {
            throw new SnapshotVersionException(path, version);
        }
    }

    private static SnapshotFile file(RandomAccessFile in) throws IOException {
        String name = in.readUTF();
        List<String> columns = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            columns.add(in.readUTF());
        }
        long rows = in.readLong();
        return new SnapshotFile(name, columns, rows, FileMode.BULK, in.getFilePointer());
    }

    /** Returns the id of the files' format. */
    public String format() {
        return format;
    }

    /** Returns the files that were there, in the order in which they were added. */
    public List<SnapshotFile> files() {
        return files;
    }

    /** Returns the schools that rows belong to, in the order in which the files name them first. */
    public List<SnapshotSchool> schools() {
        return schools;
    }

    /** Returns whether the digests were made with a key. */
    public boolean madeWith(SnapshotKey other) {
        return key.equals(other.check());
    }

    /** Returns what tells the key from others. */
    RowDigest key() {
        return key;
    }

    /** Returns whether the digests of both were made with one key, so that they can be compared. */
    public boolean comparableWith(Snapshot other) {
        return key.equals(other.key);
    }

    /**
     * Opens the rows of a file, sorted by their digests, that of the key first.
     *
     * @return the rows; whoever asked closes them
     * @throws IllegalArgumentException if the snapshot has no such file
     * @throws IOException if it cannot be opened
     */
    public SnapshotRows open(String name) throws IOException {
        SnapshotFile file = files.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the snapshot has no '%s'; it has %s"
                        .formatted(name, files.stream().map(SnapshotFile::name).toList())));
        return new SnapshotRows(path, file);
    }

    @Override
    public String toString() {
        return "Snapshot[%s, %s]".formatted(format, files);
    }
}
