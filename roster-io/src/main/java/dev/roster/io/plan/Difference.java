package dev.roster.io.plan;

import java.util.List;

/**
 * How a set differs from an earlier one of the same format. Holds no cell.
 *
 * @param format the format's id
 * @param digest tells the pair of sets from any other: 64 lower-case hexadecimal digits of a SHA-256 over the names and
 *     digests of the files of both, and of those {@link ComparedSet#beneath}; it is the same whatever the snapshots' key
 * @param files the files that are in one of the sets at least, in the format's order
 * @param drifts the ways in which keys changed, those with the most rows first
 */
public record Difference(String format, String digest, List<FileDifference> files, List<Drift> drifts) {

    /** Copies the lists. */
    public Difference {
        files = List.copyOf(files);
        drifts = List.copyOf(drifts);
    }

    /** Returns whether nothing differs but the order of rows, of columns and the spelling of files. */
    public boolean same() {
        return files.stream().allMatch(FileDifference::same);
    }
}
