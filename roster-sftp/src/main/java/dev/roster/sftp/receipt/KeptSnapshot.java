package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.io.snapshot.SnapshotVersionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Opens the snapshot beside a receipt; where it cannot be compared with, says why and what would do. */
final class KeptSnapshot {
    private static final String OR_FOLDER = "or compare with the files as they were delivered, with --previous";
    private static final String FOLDER = "compare with the files as they were delivered, with --previous";

    private static final String ONCE = ", once; what is delivered then leaves a snapshot of this version";

    private KeptSnapshot() {}

    static Snapshot open(Path file, Receipt receipt, SnapshotKey key) throws UncomparableException {
        String name = String.valueOf(file.getFileName());
        String beside = receipt.snapshot().file();
        if (beside == null) {
            String reason = receipt.snapshot().reason();
            throw new UncomparableException("%s has no snapshot to compare with (%s)".formatted(name, reason), FOLDER);
        }
        if (!ReceiptNames.isSnapshot(beside)) {
            throw new UncomparableException(
                    "%s names its snapshot as no snapshot is called: it was changed".formatted(name),
                    "put back the receipt as it was, " + OR_FOLDER);
        }
        Snapshot snapshot = opened(file.resolveSibling(beside), name, receipt);
        if (!snapshot.madeWith(key)) {
            throw new UncomparableException(
                    "the snapshot of %s was made with another key".formatted(name),
                    "give the one that it was delivered with");
        }
        return snapshot;
    }

    private static Snapshot opened(Path path, String name, Receipt receipt) throws UncomparableException {
        requireThere(path, name);
        requireUnchanged(path, name, receipt);
        try {
            return Snapshot.at(path);
        } catch (SnapshotVersionException other) {
            throw caused(version(path, name, other), other);
        } catch (IOException foreign) {
            throw caused(
                    new UncomparableException(
                            "%s is what %s names, and is no whole snapshot".formatted(path.getFileName(), name),
                            FOLDER),
                    foreign);
        }
    }

    /** A damaged disk shows here, for the receipt has the digest of what was written. */
    private static void requireUnchanged(Path path, String name, Receipt receipt) throws UncomparableException {
        String found;
        try {
            found = Fingerprint.hex(path);
        } catch (IOException unread) {
            throw caused(unread(path, name), unread);
        }
        if (!found.equals(receipt.snapshot().sha256())) {
            throw new UncomparableException(
                    "%s is not the snapshot that %s names: it was changed".formatted(path.getFileName(), name),
                    "put back the one that was written with it, " + OR_FOLDER);
        }
    }

    private static void requireThere(Path path, String name) throws UncomparableException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UncomparableException(
                    "%s, the snapshot of %s, is not beside it any more".formatted(path.getFileName(), name),
                    "put back what was there, " + OR_FOLDER);
        }
        if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
            throw unread(path, name);
        }
    }

    private static UncomparableException unread(Path path, String name) {
        return new UncomparableException(
                "%s, the snapshot of %s, is there and cannot be read".formatted(path.getFileName(), name),
                "look at the disk and at who may read the file, " + OR_FOLDER);
    }

    private static UncomparableException version(Path path, String name, SnapshotVersionException other) {
        boolean newer = other.version() > SnapshotVersionException.read();
        return new UncomparableException(
                "%s, the snapshot of %s, was written by %s version of roster (snapshots of version %s, and this one reads %s)"
                        .formatted(
                                path.getFileName(),
                                name,
                                newer ? "a newer" : "an older",
                                other.version(),
                                SnapshotVersionException.read()),
                newer ? "publish with the newer version again, " + OR_FOLDER : "nothing is lost: " + FOLDER + ONCE);
    }

    private static UncomparableException caused(UncomparableException why, IOException cause) {
        why.initCause(cause);
        return why;
    }
}
