package dev.roster.io.staging;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.source.PendingFile;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder with the files as they were delivered last, kept from one night to the next so that rows can be carried
 * forward. It holds people's data, and is its owner's alone. One program at a time.
 *
 * <p>It is exchanged as a whole: the new files are written beside it, in a folder of its name with {@code .next} behind,
 * then the old folder gets {@code .old} behind its name, and the new one its place. What a program left that was ended in
 * between is put in order by the next one.
 */
public final class StagedCopy {
    private final Path folder;
    private final Path next;
    private final Path old;

    private StagedCopy(Path folder) {
        this.folder = folder;
        this.next = folder.resolveSibling(folder.getFileName() + ".next");
        this.old = folder.resolveSibling(folder.getFileName() + ".old");
    }

    /**
     * Opens the copy in a folder, which need not be there.
     *
     * @throws IOException if the folder holds anything but files of the format, or cannot be looked at
     */
    public static StagedCopy at(Path folder, Format format) throws IOException {
        StagedCopy copy = new StagedCopy(folder.toAbsolutePath().normalize());
        Set<String> names = new HashSet<>();
        format.files().stream().map(FileSpec::name).forEach(names::add);
        for (Path place : List.of(copy.folder, copy.next, copy.old)) {
            requireOwn(place, names);
        }
        if (!Files.exists(copy.folder) && Files.exists(copy.old)) {
            Files.move(copy.old, copy.folder, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(copy.old);
        delete(copy.next);
        return copy;
    }

    /** Nobody's files are to be deleted because a folder was mistaken for a copy. */
    private static void requireOwn(Path place, Set<String> names) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean temporary = name.startsWith(".roster-") && name.endsWith(".tmp");
                if ((!names.contains(name) && !temporary) || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException(
                            "%s holds other things than delivered files, and would be replaced; name a folder for them alone"
                                    .formatted(place));
                }
            }
        }
    }

    /** Returns whether there is a copy. */
    public boolean there() {
        return Files.isDirectory(folder);
    }

    /** Returns where it is. */
    public Path path() {
        return folder;
    }

    /** Returns the files. */
    public RosterFolder files() {
        return RosterFolder.at(folder);
    }

    /**
     * Returns which files of a format are not those that were delivered, by their documented names: missing ones, changed
     * ones and those that were not delivered.
     *
     * @param set what is looked at
     * @param delivered the digests of the files' bytes by name: 64 lower-case hexadecimal digits of a SHA-256
     */
    public static List<String> differing(Format format, RosterSet set, Map<String, String> delivered)
            throws IOException {
        Set<String> differing = new TreeSet<>(delivered.keySet());
        List<String> there = set.names();
        for (String name :
                format.files().stream().map(FileSpec::name).distinct().toList()) {
            String then = delivered.get(name);
            if (there.contains(name) && then == null) {
                differing.add(name);
            } else if (there.contains(name) && digest(set, name).equals(then)) {
                differing.remove(name);
            }
        }
        return List.copyOf(differing);
    }

    private static String digest(RosterSet set, String name) throws IOException {
        DigestedFile file = new DigestedFile(set, name, null);
        try (InputStream in = file.open()) {
            file.drain(in);
        }
        return file.sha256();
    }

    /**
     * Puts the files that were delivered in the place of those that were there.
     *
     * @param set the set that was delivered
     * @param report its validation, which says which files and bytes
     * @throws IOException if it cannot be written, or the files are others by now; the copy is as it was
     */
    public void replace(RosterSet set, Report report) throws IOException {
        delete(next);
        Files.createDirectory(next, NewSet.ownersAlone(next));
        RosterFolder place = RosterFolder.at(next);
        for (FileFacts facts : report.files()) {
            try (PendingFile file = place.create(facts.name())) {
                Splice.copy(new DigestedFile(set, facts.name(), facts.sha256()), List.of(), file.stream());
                file.commit();
            }
        }
        delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            NewSet.delete(place);
        }
    }
}
