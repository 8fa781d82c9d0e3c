package dev.roster.io.plan;

import dev.roster.internal.compare.ScratchFolder;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares two sets of one format: which rows were added, changed, removed, and which are the same under another key. The
 * order of rows, of columns and of files makes no difference, nor does the encoding. Memory does not grow with the rows,
 * only with the schools; what is on one side alone is sorted on disk.
 *
 * <p>Files about days, such as attendance, are compared like others, though their rows are others every day; none of
 * their rows is looked for under another key.
 *
 * <pre>{@code
 * SnapshotKey key = SnapshotKey.random();
 * try (SetSnapshot before = SetSnapshot.of(format, last, key, temporary);
 *         SetSnapshot now = SetSnapshot.of(format, set, key, temporary)) {
 *     Difference difference =
 *             Comparison.of(format, ComparedSet.of(before), ComparedSet.of(now), temporary);
 * }
 * }</pre>
 */
public final class Comparison {
    private Comparison() {}

    /**
     * Compares two sets.
     *
     * @param format the format of both, as a profile bends it
     * @param earlier the set that was delivered
     * @param later the set that is to be
     * @param temporary an existing folder, in which one of the comparison's own is made and deleted
     * @throws IllegalArgumentException if the sets are of other formats, or were digested with two keys
     * @throws IOException if a snapshot cannot be read, or the folder not be written to
     */
    public static Difference of(Format format, ComparedSet earlier, ComparedSet later, Path temporary)
            throws IOException {
        requireComparable(format, earlier.snapshot(), later.snapshot());
        try (ScratchFolder scratch = ScratchFolder.in(temporary);
                ComparisonRun run = new ComparisonRun(format, earlier, later, scratch.path())) {
            return run.difference();
        }
    }

    private static void requireComparable(Format format, Snapshot earlier, Snapshot later) {
        for (Snapshot each : List.of(earlier, later)) {
            if (!each.format().equals(format.id())) {
                throw new IllegalArgumentException(
                        "the set is of format '%s', and '%s' is compared".formatted(each.format(), format.id()));
            }
        }
        if (!earlier.comparableWith(later)) {
            throw new IllegalArgumentException(
                    "the sets were digested with two keys; digest both with one to compare them");
        }
    }
}
