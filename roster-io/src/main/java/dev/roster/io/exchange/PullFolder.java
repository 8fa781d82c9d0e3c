package dev.roster.io.exchange;

import dev.roster.io.RosterFolder;
import dev.roster.problem.Problem;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder on this machine that SameGoal sees as the root of our server, and puts files where it looks for them. Every
 * file is written whole under a temporary name beside its place, and only when all are, each takes its place; nothing
 * else is changed, and nothing outside the folder. What a run that was ended half-way left under temporary names goes
 * with the next one.
 *
 * <p>Two files do not take their places at the same instant, and SameGoal has no sign that a set is whole. Not for use by
 * several threads or programs at a time on the same locations.
 */
public final class PullFolder {
    private final Path root;
    private final Format format;
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
     * @param file its documented name
     * @param path its path on the server
     * @param bytes its size there
     * @param sha256 its digest there
     */
    public record Placed(String file, String path, long bytes, String sha256) {}

    /**
     * What became of a set.
     *
     * @param files what SameGoal finds now, in the order of the locations; empty where there are problems, and then nothing
     *     was changed
     * @param leftOut the files of the set for which there is no location
     * @param problems files that a location is for and that are not in the set, and what a location's type cannot hold, such
     *     as a character that XML forbids
     */
    public record Placing(List<Placed> files, List<String> leftOut, List<Problem> problems) {

        /** Copies the lists. */
        public Placing {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
            problems = List.copyOf(problems);
        }
    }

    private PullFolder(Path root, Format format, Readers readers) {
        this.root = root;
        this.format = format;
        this.readers = readers;
    }

    /**
     * Takes the folder, which must exist.
     *
     * @param format the format of the files, as a profile bends it
     * @param readers who may read them; there is no usual answer, for it depends on the account that SameGoal logs in to
     */
    public static PullFolder at(Path root, Format format, Readers readers) {
        return new PullFolder(root, format, readers);
    }

    /**
     * Puts the files of a validated set where SameGoal looks: byte for byte where the location's type is the file's own,
     * else the same cells in the location's type.
     *
     * @throws IllegalStateException if the report does not allow it, is of another format, or a location is for a file that
     *     the format does not have
     * @throws IOException if a file changed since it was validated, or cannot be written; where that is found while the
     *     files take their places, the message names those that have
     */
    public Placing write(SameGoalFetches fetches, RosterFolder set, Report report) throws IOException {
        if (!report.publishable() || !report.format().equals(format.id())) {
            throw new IllegalStateException(
                    "the report of format '%s' has errors, is not complete or is not of '%s'; put only there what report.publishable() allows"
                            .formatted(report.format(), format.id()));
        }
        try (PlacingRun run = new PlacingRun(root, format, readers, set.setOf(format), report)) {
            return run.place(fetches.locations());
        }
    }
}
