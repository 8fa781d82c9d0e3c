package dev.roster.io.snapshot;

import dev.roster.internal.compare.ScratchFolder;
import dev.roster.spec.Format;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A snapshot of what a receiver has after several deliveries: a whole set, and each that was delivered later laid over it.
 * Made to be compared and deleted when it is closed, as {@link SetSnapshot} is.
 *
 * <pre>{@code
 * try (LaidSnapshot has = LaidSnapshot.of(format, List.of(sunday, monday, tuesday), temporary)) {
 *     has.snapshot().files();
 * }
 * }</pre>
 */
public final class LaidSnapshot implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ScratchFolder folder;
    private final Snapshot snapshot;

    private LaidSnapshot(ScratchFolder folder, Snapshot snapshot) {
        this.folder = folder;
        this.snapshot = snapshot;
    }

    /**
     * Lays snapshots over one another. A file that is whole replaces that of before; a row of changes replaces the row with
     * its key, or is added; one that departs stays as such. All files of the result are whole.
     *
     * @param format the format of all, as a profile bends it
     * @param sets the snapshot of a whole set, and those of what was delivered later, in order
     * @param temporary an existing folder, in which the snapshot's own is made
     * @throws IllegalArgumentException if there is none, or they are of other formats or were made with two keys
     * @throws IOException if one cannot be read, or the folder not be written to
     */
    public static LaidSnapshot of(Format format, List<Snapshot> sets, Path temporary) throws IOException {
        requireAlike(format, sets);
        ScratchFolder folder = ScratchFolder.in(temporary);
        boolean made = false;
        try {
            List<Snapshot> changes = sets.subList(1, sets.size());
            Snapshot all = sets.get(0);
            if (!changes.isEmpty()) {
                all = laid(format, all, laid(format, changes, folder), true, folder);
            }
            LaidSnapshot laid = new LaidSnapshot(folder, all);
            made = true;
            return laid;
        } finally {
            if (!made) {
                folder.close();
            }
        }
    }

    private static void requireAlike(Format format, List<Snapshot> sets) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("there is no set");
        }
        for (Snapshot each : sets) {
            if (!each.format().equals(format.id()) || !each.comparableWith(sets.get(0))) {
                throw new IllegalArgumentException(
                        "the sets are not all of '%s' and of one key".formatted(format.id()));
            }
        }
    }

    /** Changes are laid over one another by halves, and then over the whole, so that no row is copied for each of many nights. */
    private static Snapshot laid(Format format, List<Snapshot> changes, ScratchFolder folder) throws IOException {
        int half = changes.size() / 2;
        if (half == 0) {
            return changes.get(0);
        }
        Snapshot earlier = laid(format, changes.subList(0, half), folder);
        return laid(format, earlier, laid(format, changes.subList(half, changes.size()), folder), false, folder);
    }

    private static Snapshot laid(Format format, Snapshot earlier, Snapshot later, boolean whole, ScratchFolder folder)
            throws IOException {
        Path path = Files.createTempFile(folder.path(), "laid", ".snapshot");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES))) {
            new SnapshotLayer(format, earlier, later, whole).writeTo(out);
        }
        return Snapshot.at(path);
    }

    /** Returns the snapshot, which is there until this is closed. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Deletes the snapshot. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
