package dev.roster.io.plan;

import java.util.List;

/**
 * How one file differs.
 *
 * @param file its documented name
 * @param presence in which of the sets it is
 * @param columnsGone the documented headers that were there and are not, in documented order; none where the file itself
 *     came or went
 * @param columnsNew those that are there and were not
 * @param counts how its rows differ
 * @param schools the same school by school, in the order of their numbers; empty where rows do not say their school. A row
 *     that was of another school is removed there and added here, though it is neither in {@code counts}; one of several
 *     schools is counted at the first
 * @param removed the removed rows of {@link #counts} that hang on rows of another file; what is there under another key
 *     counts as there
 */
public record FileDifference(
        String file,
        Presence presence,
        List<String> columnsGone,
        List<String> columnsNew,
        Counts counts,
        List<SchoolDifference> schools,
        HangingRows removed) {

    /** In which of two sets a file is. */
    public enum Presence {
        /** In both. */
        BOTH,
        /** In the later one only. */
        NEW,
        /** In the earlier one only. */
        GONE
    }

    /** Copies the lists. */
    public FileDifference {
        columnsGone = List.copyOf(columnsGone);
        columnsNew = List.copyOf(columnsNew);
        schools = List.copyOf(schools);
    }

    /** Returns whether neither rows nor columns differ. */
    public boolean same() {
        return presence == Presence.BOTH && columnsGone.isEmpty() && columnsNew.isEmpty() && counts.same();
    }
}
