package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.journal.JournalFolder;
import dev.roster.io.RosterFolder;
import dev.roster.io.json.JsonDocument;
import dev.roster.io.json.JsonTree;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.source.PendingFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The right to take files away from one place once they were received into another, held by one at a time. What is to go
 * is on the disk before the first file goes, and whoever holds the right next ends that first: what is left of a set must
 * never pass for a set.
 */
public final class Takeover implements Closeable {
    private static final String NOTE = "note.json";
    private static final long SCHEMA = 1;

    private final JournalFolder held;
    private final Path folder;

    private Takeover(JournalFolder held, Path folder) {
        this.held = held;
        this.folder = folder;
    }

    /** Takes one file away, if it is still the one that was received; another one under its name stays. */
    public interface Place {
        /** Does it from wherever an earlier go was ended. */
        void take(TakenFile file) throws IOException;
    }

    /**
     * Takes hold of the right.
     *
     * @param into the folder of the sets; made where it is not there
     * @param source where the files come from, in words that tell it from other places
     * @return the right, or {@code null} where somebody else has it
     */
    public static @Nullable Takeover hold(Path into, String source) throws IOException {
        byte[] digest = Fingerprint.sha256().digest(source.getBytes(StandardCharsets.UTF_8));
        Path folder =
                Staging.workIn(into).resolve(HeldFolder.KEPT + HexFormat.of().formatHex(digest, 0, 16));
        JournalFolder held = JournalFolder.hold(folder);
        return held == null ? null : new Takeover(held, folder);
    }

    /**
     * Ends what an earlier holder began.
     *
     * @return the set of which that was, or {@code null} where nothing was begun, or the set is no longer there
     */
    public @Nullable ReceivedSet resume(Place place, TimedSets sets, @Nullable String marker) throws IOException {
        RosterFolder.at(folder).sweep();
        Path note = folder.resolve(NOTE);
        if (!Files.exists(note)) {
            return null;
        }
        JsonTree root = JsonTree.read(note);
        if (root.number("schemaVersion") != SCHEMA) {
            throw new IOException(
                    "%s was written by another version of this program; end it with that".formatted(note));
        }
        List<TakenFile> files = new ArrayList<>();
        for (JsonTree file : root.objects("files")) {
            files.add(read(file));
        }
        take(files, place);
        return sets.find(
                root.text("set"), files.stream().map(TakenFile::received).toList(), marker);
    }

    /** Takes the files of a set away that has its place. */
    public void take(ReceivedSet set, List<FoundFile> found, List<StagedFile> received, Place place)
            throws IOException {
        List<TakenFile> files = new ArrayList<>();
        for (StagedFile file : received) {
            found.stream()
                    .filter(each -> each.name().equals(file.name()))
                    .forEach(each -> files.add(TakenFile.of(each, file)));
        }
        try (PendingFile note = RosterFolder.at(folder).create(NOTE)) {
            JsonDocument.write(note.stream(), json -> write(set.name(), files, json));
            note.commit();
        }
        take(files, place);
    }

    private void take(List<TakenFile> files, Place place) throws IOException {
        for (TakenFile file : files) {
            place.take(file);
        }
        Files.deleteIfExists(folder.resolve(NOTE));
    }

    private static TakenFile read(JsonTree file) throws IOException {
        StagedFile received =
                new StagedFile(file.text("name"), file.number("bytes"), file.text("sha256"), file.number("modified"));
        return new TakenFile(file.text("source"), file.text("aside"), received);
    }

    private static void write(String set, List<TakenFile> files, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA);
        json.writeStringProperty("set", set);
        json.writeArrayPropertyStart("files");
        for (TakenFile file : files) {
            json.writeStartObject();
            json.writeStringProperty("source", file.source());
            json.writeStringProperty("aside", file.aside());
            json.writeStringProperty("name", file.received().name());
            json.writeNumberProperty("bytes", file.received().bytes());
            json.writeStringProperty("sha256", file.received().sha256());
            json.writeNumberProperty("modified", file.received().modified());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
