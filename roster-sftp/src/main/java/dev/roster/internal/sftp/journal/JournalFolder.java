package dev.roster.internal.sftp.journal;

import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.io.RosterFolder;
import dev.roster.io.json.JsonDocument;
import dev.roster.io.json.JsonTree;
import dev.roster.source.PendingFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The journal's file in a folder that one program at a time may hold. */
public final class JournalFolder implements Closeable {
    private static final String FILE = "journal.json";
    private static final String LOCK = "lock";
    private static final long SCHEMA = 1;

    /**
     * The folders that this program holds. Their locks must not be opened again: some systems count locks by process, and
     * closing a second channel gives the first one's lock up.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private JournalFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes hold of a folder, which is made where it is not there, for its owner alone.
     *
     * @return the folder, or {@code null} where another delivery holds it
     */
    public static @Nullable JournalFolder hold(Path path) throws IOException {
        PrivateFolder.make(path);
        Path real = path.toRealPath();
        if (!HELD.add(real)) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = PrivateFolder.lock(real.resolve(LOCK));
            return channel == null ? null : new JournalFolder(real, channel);
        } finally {
            if (channel == null) {
                HELD.remove(real);
            }
        }
    }

    @Nullable
    JournalEntry read() throws IOException {
        RosterFolder.at(path).sweep();
        return look(path);
    }

    /**
     * Returns the last delivery without holding the folder, or {@code null} where none is written down.
     *
     * @throws IOException if it cannot be read
     */
    public static @Nullable JournalEntry look(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        JsonTree root = JsonTree.read(file);
        if (root.number("schemaVersion") != SCHEMA) {
            throw new IOException(
                    "%s was written by another version of this program; end that delivery with it".formatted(file));
        }
        Map<String, JournalFile> files = new LinkedHashMap<>();
        for (JsonTree each : root.objects("files")) {
            files.put(
                    each.text("name"),
                    new JournalFile(
                            each.text("name"),
                            each.text("path"),
                            each.textOrNull("verified"),
                            each.textOrNull("reason"),
                            each.flag("placed")));
        }
        // an older one has none: then the id is the digest, or nobody knows which files it is about
        String content = root.textOrNull("content");
        return new JournalEntry(
                root.text("publication"),
                content == null ? root.text("publication") : content,
                root.parsed("state", State::valueOf),
                root.textOrNull("epoch"),
                root.texts("orphans"),
                files,
                (int) root.number("attempts"),
                root.instant("started"));
    }

    void write(JournalEntry entry) throws IOException {
        try (PendingFile file = RosterFolder.at(path).create(FILE)) {
            JsonDocument.write(file.stream(), json -> write(entry, json));
            file.commit();
        }
    }

    private static void write(JournalEntry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA);
        json.writeStringProperty("publication", entry.publication());
        json.writeStringProperty("content", entry.content());
        json.writeStringProperty("state", entry.state().name());
        json.writeStringProperty("epoch", entry.epoch());
        json.writeArrayPropertyStart("orphans");
        entry.orphans().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("files");
        List<JournalFile> files = new ArrayList<>(entry.files().values());
        for (JournalFile file : files) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("path", file.path());
            json.writeStringProperty("verified", file.verified());
            json.writeStringProperty("reason", file.reason());
            json.writeBooleanProperty("placed", file.placed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("attempts", entry.attempts());
        json.writeStringProperty("started", entry.started().toString());
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            HELD.remove(path);
        }
    }
}
