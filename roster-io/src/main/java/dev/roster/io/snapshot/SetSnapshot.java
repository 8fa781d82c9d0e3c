package dev.roster.io.snapshot;

import dev.roster.internal.compare.ScratchFolder;
import dev.roster.source.RosterSource;
import dev.roster.source.SourceFacts;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A snapshot of the files of a place, made to be compared and deleted when it is closed. It lies in a folder of its own
 * for the owner's eyes only, and holds digests alone. What a program left that was ended is deleted by the next one
 * that is given the same folder.
 *
 * <pre>{@code
 * try (SetSnapshot now = SetSnapshot.of(format, files, SnapshotKey.random(), temporary)) {
 *     now.snapshot().files();
 * }
 * }</pre>
 */
public final class SetSnapshot implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String UNFIT = "nothing can be compared with it";

    private final ScratchFolder folder;
    private final Snapshot snapshot;
    private final Map<String, String> digests;

    private SetSnapshot(ScratchFolder folder, Snapshot snapshot, Map<String, String> digests) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.digests = new LinkedHashMap<>(digests);
    }

    /**
     * Reads the files of a set in whichever encoding, and digests their rows.
     *
     * @param format the format of the files, as a profile bends it
     * @param set the files under their documented names; those that the format does not know are left out
     * @param temporary an existing folder, in which the snapshot's own is made
     * @throws IOException if a file cannot be read, has no header of its format or rows that cannot be told from each other
     */
    public static SetSnapshot of(Format format, RosterSource set, SnapshotKey key, Path temporary) throws IOException {
        return make(format, set, key, temporary, Map.of(), Map.of());
    }

    /**
     * Reads the files of a set, and passes over the cells of some columns, so that rows that differ in these are the same.
     *
     * @param without documented headers by the name of the file
     * @throws IOException as without them
     */
    public static SetSnapshot without(
            Map<String, Set<String>> without, Format format, RosterSource set, SnapshotKey key, Path temporary)
            throws IOException {
        return make(format, set, key, temporary, Map.of(), without);
    }

    /**
     * Reads the files of a set that was validated, and refuses them if they are not the ones any more.
     *
     * @throws IOException also if a file has other bytes than the report says, or is not there
     */
    public static SetSnapshot of(Format format, RosterSource set, SnapshotKey key, Path temporary, Report report)
            throws IOException {
        Map<String, FileFacts> validated = new LinkedHashMap<>();
        report.files().forEach(facts -> validated.put(facts.name(), facts));
        return make(format, set, key, temporary, validated, Map.of());
    }

    private static SetSnapshot make(
            Format format,
            RosterSource set,
            SnapshotKey key,
            Path temporary,
            Map<String, FileFacts> validated,
            Map<String, Set<String>> without)
            throws IOException {
        ScratchFolder folder = ScratchFolder.in(temporary);
        boolean made = false;
        try {
            Path path = folder.path().resolve("set.snapshot");
            Map<String, String> digests = new LinkedHashMap<>();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES)) {
                SnapshotWriter writer = new SnapshotWriter(format, key, folder.path(), out);
                for (String name : names(format, set, validated)) {
                    SourceFacts read = writer.add(name, set, UNFIT, without.getOrDefault(name, Set.of()));
                    requireSame(name, read, validated);
                    digests.put(name, read.sha256());
                }
                writer.finish();
            }
            SetSnapshot whole = new SetSnapshot(folder, Snapshot.at(path), digests);
            made = true;
            return whole;
        } finally {
            if (!made) {
                folder.close();
            }
        }
    }

    private static List<String> names(Format format, RosterSource set, Map<String, FileFacts> validated)
            throws IOException {
        List<String> there = set.names();
        List<String> names = new ArrayList<>();
        for (FileSpec<?> file : format.files()) {
            boolean wanted = there.contains(file.name()) || validated.containsKey(file.name());
            if (wanted && !names.contains(file.name())) {
                names.add(file.name());
            }
        }
        return names;
    }

    private static void requireSame(String name, SourceFacts read, Map<String, FileFacts> validated)
            throws IOException {
        FileFacts facts = validated.get(name);
        boolean same =
                facts != null && facts.bytes() == read.bytes() && facts.sha256().equals(read.sha256());
        if (!validated.isEmpty() && !same) {
            throw new IOException("%s is not the file that was validated; validate it again".formatted(name));
        }
    }

    /** Returns the snapshot, which is there until this is closed. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Returns the digests of the files' bytes by name: 64 lower-case hexadecimal digits of a SHA-256. */
    public Map<String, String> digests() {
        return Map.copyOf(digests);
    }

    /** Deletes the snapshot. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
