package dev.roster.io.exchange;

import dev.roster.io.RosterFolder;
import dev.roster.io.exchange.PullLocation.Placement;
import dev.roster.io.exchange.ServerPath.Missing;
import dev.roster.source.PendingFile;
import dev.roster.source.SourceFacts;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The folder on this machine that SameGoal sees as the root of our server, and puts files where it looks for them. Every
 * file is written whole under a temporary name beside its place, and only when all are, each takes its place; nothing
 * else is changed, and nothing outside the folder.
 *
 * <p>Two files do not take their places at the same instant, and SameGoal has no sign that a set is whole. Not for use by
 * several threads or programs at a time on the same locations.
 */
public final class PullFolder {
    private static final String FOR_GROUP = "rw-r-----";

    private final Path root;
    private final Readers readers;

    /** Who may read the files, where files have modes. SameGoal's account on the server has to be among them. */
    public enum Readers {
        /** The account that writes them. */
        OWNER,
        /** Its group too. */
        GROUP
    }

    /**
     * A file that was put in its place.
     *
     * @param file its name in the set
     * @param path its path on the server
     * @param bytes its size there
     * @param sha256 its digest there
     */
    public record Placed(String file, String path, long bytes, String sha256) {}

    /**
     * What became of a set.
     *
     * @param files what SameGoal finds now, in the order of the locations
     * @param leftOut the files of the set for which there is no location
     */
    public record Placing(List<Placed> files, List<String> leftOut) {

        /** Copies the lists. */
        public Placing {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    private PullFolder(Path root, Readers readers) {
        this.root = root;
        this.readers = readers;
    }

    /** Takes the folder, which must exist; its files are for the account that writes them. */
    public static PullFolder at(Path root) {
        return new PullFolder(root, Readers.OWNER);
    }

    /** Returns the same folder, with files that others may read. */
    public PullFolder withReaders(Readers others) {
        return new PullFolder(root, others);
    }

    /**
     * Puts the files of a validated set where SameGoal looks: byte for byte where the location's type is the file's own,
     * else the same cells in the location's type.
     *
     * @throws IllegalStateException if the report does not allow it, or does not name a file that a location is for
     * @throws UnsupportedOperationException if the file would have to become another type, which is not built yet
     * @throws IOException if a file changed since it was validated, or cannot be written; where that is found while the
     *     files take their places, the message names those that have
     */
    public Placing write(SameGoalFetches fetches, RosterFolder set, Report report) throws IOException {
        Map<String, FileFacts> facts = allowed(report);
        List<Pending> pending = new ArrayList<>();
        try {
            for (PullLocation location : fetches.locations()) {
                for (Placement placement : location.placements()) {
                    pending.add(start(placement, location, set, facts));
                }
            }
            return new Placing(commit(pending), leftOut(report, pending));
        } finally {
            for (Pending each : pending) {
                each.file.close();
            }
        }
    }

    private static Map<String, FileFacts> allowed(Report report) {
        if (!report.publishable()) {
            throw new IllegalStateException(
                    "the report of format '%s' has errors or is not complete; put only there what report.publishable() allows"
                            .formatted(report.format()));
        }
        return report.files().stream().collect(Collectors.toMap(FileFacts::name, file -> file));
    }

    private Pending start(Placement placement, PullLocation location, RosterFolder set, Map<String, FileFacts> facts)
            throws IOException {
        FileFacts validated = facts.get(placement.file());
        if (validated == null) {
            throw new IllegalStateException(
                    "%s has no place in the report, and the location %s is for it; put it into the set, or name another under 'files'"
                            .formatted(placement.file(), placement.path()));
        }
        Path folder =
                Objects.requireNonNull(ServerPath.folder(root, ServerPath.parent(placement.path()), Missing.MAKE));
        PendingFile file = RosterFolder.at(folder).create(ServerPath.last(placement.path()));
        try {
            Transcoding.Result result = Transcoding.to(location.type()).run(set, placement.file(), file.stream());
            requireSame(validated, result.read());
            return new Pending(placement, folder.resolve(ServerPath.last(placement.path())), file, result.written());
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static void requireSame(FileFacts validated, SourceFacts read) throws IOException {
        if (validated.bytes() != read.bytes() || !validated.sha256().equals(read.sha256())) {
            throw new IOException("%s changed since it was validated; validate again".formatted(validated.name()));
        }
    }

    private List<Placed> commit(List<Pending> pending) throws IOException {
        List<Placed> placed = new ArrayList<>();
        for (Pending each : pending) {
            try {
                each.file.commit();
                share(each.target);
            } catch (IOException failed) {
                throw new IOException(
                        "%s could not take its place; of this set only %s did, put the whole set there again"
                                .formatted(
                                        each.placement.path(),
                                        placed.stream().map(Placed::path).toList()),
                        failed);
            }
            placed.add(
                    new Placed(each.placement.file(), each.placement.path(), each.facts.bytes(), each.facts.sha256()));
        }
        return placed;
    }

    private void share(Path file) throws IOException {
        if (readers == Readers.GROUP
                && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FOR_GROUP));
        }
    }

    private static List<String> leftOut(Report report, List<Pending> pending) {
        return report.files().stream()
                .map(FileFacts::name)
                .filter(name ->
                        pending.stream().noneMatch(each -> each.placement.file().equals(name)))
                .toList();
    }

    /** A file that is whole, under its temporary name. */
    private record Pending(Placement placement, Path target, PendingFile file, SourceFacts facts) {}
}
