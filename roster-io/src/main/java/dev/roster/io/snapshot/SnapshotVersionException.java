package dev.roster.io.snapshot;

import java.io.IOException;
import java.nio.file.Path;

/** A snapshot was written by another version of the program, and none of it is read. */
public final class SnapshotVersionException extends IOException {
    private static final long serialVersionUID = 1;

    private final int version;

    SnapshotVersionException(Path path, int version) {
        super(
                "%s is a snapshot of version %s, and only those of version %s can be compared; compare with the folder of that delivery once, the next delivery leaves a snapshot of version %s"
                        .formatted(path, version, SnapshotWriter.VERSION, SnapshotWriter.VERSION));
        this.version = version;
    }

    /** Returns the version of the snapshot. */
    public int version() {
        return version;
    }

    /** Returns the version that this program reads. */
    public static int read() {
        return SnapshotWriter.VERSION;
    }
}
