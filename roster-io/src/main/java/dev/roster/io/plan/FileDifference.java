package dev.roster.io.plan;

import dev.roster.spec.FileMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one file differs.
 *
 * @param file its documented name
 * @param presence in which of the sets it is
 * @param before what the earlier set held of it
 * @param now what the later set holds of it
 * @param columnsGone the documented headers that were there and are not, in documented order; none where the file itself
 *     came or went
 * @param columnsNew those that are there and were not
 * @param counts how its rows differ
 * @param schools the same school by school, in the order of their numbers; empty where rows do not say their school. A row
 *     that was of another school is removed there and added here, though it is neither in {@code counts}; one of several
 *     schools is counted at the first
 * @param removed the removed rows of {@link #counts} that hang on rows of another file; what is there under another key
 *     counts as there
 * @param others the same without the earlier rows that hang, also through others, on rows which had departed in the earlier
 *     set already and are not back; {@code null} where there are none
 */
public record FileDifference(
        String file,
        Presence presence,
        FileMode before,
        FileMode now,
        List<String> columnsGone,
        List<String> columnsNew,
        Counts counts,
        List<SchoolDifference> schools,
        HangingRows removed,
        @Nullable FileDifference others) {

    /** In which of two sets a file is. */
    public enum Presence {
        /** In both. */
        BOTH,
        /** In the later one only. */
        NEW,
        /** In the earlier one only. */
        GONE,
        /** In the earlier one only, and the later one holds changes to other files only: its rows stay. */
        UNSENT
    }

    /** Makes a difference of files that are whole where they are there, and of which no row hangs on departed ones. */
    public FileDifference(
            String file,
            Presence presence,
            List<String> columnsGone,
            List<String> columnsNew,
            Counts counts,
            List<SchoolDifference> schools,
            HangingRows removed) {
        this(
                file,
                presence,
                presence == Presence.NEW ? FileMode.ABSENT : FileMode.BULK,
                presence == Presence.GONE || presence == Presence.UNSENT ? FileMode.ABSENT : FileMode.BULK,
                columnsGone,
                columnsNew,
                counts,
                schools,
                removed,
                null);
    }

    /** Copies the lists. */
    public FileDifference {
        columnsGone = List.copyOf(columnsGone);
        columnsNew = List.copyOf(columnsNew);
        schools = List.copyOf(schools);
    }

    /**
     * Returns whether the later file holds changes to a whole one. Its counts are those of what the receiver has then:
     * rows that it lacks are the same, and none is removed.
     */
    public boolean changesOfWhole() {
        return before == FileMode.BULK && now == FileMode.DELTA;
    }

    /**
     * Returns whether the later file holds changes, and nobody knows the whole. Its counts are those of the two files: what
     * they say of rows that the later one lacks, or has more, means nothing.
     */
    public boolean changesOfUnknown() {
        return before != FileMode.BULK && now == FileMode.DELTA;
    }

    /** Returns whether the later file is whole and the earlier one held changes, so that nobody knows who is missing. */
    public boolean wholeAfterChanges() {
        return before == FileMode.DELTA && now == FileMode.BULK;
    }

    /** Returns how many rows of the earlier set hang on rows which had departed in it already and are not back. */
    public long hangingOnDeparted() {
        return others == null ? 0 : counts.before() - others.counts.before();
    }

    /** Returns whether neither rows nor columns differ. */
    public boolean same() {
        return presence == Presence.BOTH
                && before == now
                && columnsGone.isEmpty()
                && columnsNew.isEmpty()
                && counts.same();
    }
}
