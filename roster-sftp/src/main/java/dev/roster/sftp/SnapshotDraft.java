package dev.roster.sftp;

import dev.roster.internal.digest.HashingStream;
import dev.roster.io.RosterFolder;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.io.snapshot.SnapshotWriter;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import dev.roster.source.PendingFile;
import dev.roster.validate.FileFacts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A snapshot that is made before anything is sent, of the very bytes that were validated; it takes its place when they
 * were delivered.
 */
final class SnapshotDraft implements Closeable {
    private final String name;
    private final PendingFile file;
    private final String sha256;

    private SnapshotDraft(String name, PendingFile file, String sha256) {
        this.name = name;
        this.file = file;
        this.sha256 = sha256;
    }

    static SnapshotDraft of(
            Path folder, String name, SnapshotSettings settings, Publication publication, FileBytes source)
            throws IOException {
        SnapshotKey key = SnapshotKey.of(settings.key());
        PendingFile file = RosterFolder.at(folder).create(name);
        boolean made = false;
        try {
            SnapshotWriter writer = new SnapshotWriter(settings.format(), key, folder, file.stream());
            for (FileFacts facts : publication.files()) {
                add(writer, facts, source);
            }
            SnapshotDraft draft = new SnapshotDraft(name, file, writer.finish());
            made = true;
            return draft;
        } finally {
            if (!made) {
                file.close();
            }
        }
    }

    private static void add(SnapshotWriter writer, FileFacts facts, FileBytes source) throws IOException {
        try (HashingStream in = new HashingStream(source.open(facts.name()))) {
            writer.add(facts.name(), in);
            Publication.requireSame(facts, in.facts());
        }
    }

    ReceiptSnapshot commit() throws IOException {
        file.commit();
        return ReceiptSnapshot.of(name, sha256);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
