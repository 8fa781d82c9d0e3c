package dev.roster.io.plan;

import dev.roster.internal.text.Names;
import dev.roster.internal.text.NearFile;
import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Severity;
import dev.roster.spec.ColumnSpec.Need;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import java.util.ArrayList;
import java.util.List;

/** Files that the earlier set did not have, or had without rows, so that nobody knows which of their rows are missing now. */
final class Unseen {
    private static final int NAMES = 5;

    private Unseen() {}

    /** Returns whether the rows of a file are there now, and the earlier set had none. */
    static boolean unseen(FileDifference file) {
        boolean whole = file.now() == FileMode.BULK && file.before() != FileMode.DELTA;
        boolean filled = file.presence() == Presence.BOTH && file.counts().now() > 0;
        return whole
                && file.counts().before() + file.counts().past() == 0
                && (file.presence() == Presence.NEW || filled);
    }

    /**
     * Returns the hold of such a file where the earlier set cannot have been a whole one without it: the format requires it,
     * or rows, or rows of other files that were there need its own. A file that a district begins to send holds nothing.
     */
    static List<HoldDraft> holds(Format format, List<FileDifference> files) {
        List<HoldDraft> drafts = new ArrayList<>();
        for (FileDifference each : files) {
            FileSpec<?> file = Compared.file(format, each.file());
            if (file != null && unseen(each) && each.counts().now() > 0 && wanted(format, file, each, files)) {
                drafts.add(new HoldDraft(
                        SafetyRule.UNCOMPARED,
                        each.file(),
                        null,
                        each.counts().now(),
                        "%s has %s and %s, so that nobody knows which are missing now"
                                .formatted(
                                        each.file(),
                                        Nouns.of(file).count(each.counts().now()),
                                        then(each)),
                        "look whether it has another name there, and compare with the files as they were delivered"));
            }
        }
        return drafts;
    }

    /** Returns what became of it in the earlier set. */
    static String then(FileDifference file) {
        return file.presence() == Presence.NEW ? "was not in the earlier set" : "had no rows in the earlier set";
    }

    private static boolean wanted(Format format, FileSpec<?> file, FileDifference each, List<FileDifference> files) {
        boolean neverEmpty = each.presence() == Presence.BOTH
                && file.uses(CoreRules.NO_ROWS)
                && file.use(CoreRules.NO_ROWS).severity() == Severity.ERROR;
        return file.missed()
                || neverEmpty
                || files.stream()
                        .filter(other -> other.before() == FileMode.BULK
                                && other.counts().before() + other.counts().past() > 0)
                        .flatMap(other -> format.layouts(other.file()).stream().limit(1))
                        .anyMatch(other -> needs(other, file));
    }

    private static boolean needs(FileSpec<?> other, FileSpec<?> file) {
        return other.references().stream()
                .filter(reference -> reference.target().equals(file.type())
                        && !reference.target().equals(other.type()))
                .anyMatch(reference -> filled(other, reference));
    }

    private static boolean filled(FileSpec<?> file, ReferenceSpec reference) {
        return reference.from().stream()
                .allMatch(column -> file.columns().get(column).need() == Need.YES);
    }

    /** Returns what to say of names in the earlier set that are nearly those of files which it lacks. */
    static List<String> misnamed(Format format, List<String> there) {
        List<String> lacking = format.files().stream()
                .map(FileSpec::name)
                .distinct()
                .filter(name -> !there.contains(name))
                .toList();
        List<String> remarks = new ArrayList<>();
        for (String name : there) {
            String right = NearFile.to(name, lacking);
            if (format.layouts(name).isEmpty() && right != null && remarks.size() < NAMES) {
                String shown = Names.showable(name) ? "'%s'".formatted(name) : "a file";
                remarks.add(
                        "The earlier set has %s, which is no file of %s and was not compared; if it is %s, give it that name there."
                                .formatted(shown, format.id(), right));
            }
        }
        return remarks;
    }
}
