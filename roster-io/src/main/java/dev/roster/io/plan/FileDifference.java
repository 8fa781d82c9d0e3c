package dev.roster.io.plan;

import java.util.List;

/**
 * How one file differs.
 *
 * @param file its documented name
 * @param presence in which of the sets it is
 * @param columnsGone the documented headers that were there and are not, in documented order
 * @param columnsNew those that are there and were not
 * @param counts how its rows differ
 * @param schools the same school by school, in the order of their numbers; empty where rows do not say their school
 * @param removed the removed rows of {@link #counts} that hang on rows of another file
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
