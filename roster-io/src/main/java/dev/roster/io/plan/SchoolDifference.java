package dev.roster.io.plan;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of one school differ in a file. Schools are not called by their ids, which are cells: a school is the row
 * of the file of schools that it stands in.
 *
 * @param school tells it from others in the same comparison: counted from 1, those of the later set first, in the order of
 *     their file; a school that is nowhere in such a file comes last
 * @param line the line on which the school stands in the later set's file of schools; {@code null} where it is not there,
 *     or the format has no such file
 * @param earlierLine where it is not there now, the line on which it stood in the earlier set's file of schools; else
 *     {@code null}
 * @param there whether the later set has a row of the school in any file
 * @param counts how its rows differ
 * @param moved how many of its removed rows another school has now
 */
public record SchoolDifference(
        int school, @Nullable Long line, @Nullable Long earlierLine, boolean there, Counts counts, long moved) {

    /** Makes one of which no row moved, and which was in no file of schools where it is in none. */
    public SchoolDifference(int school, @Nullable Long line, boolean there, Counts counts) {
        this(school, line, null, there, counts, 0);
    }

    /** Returns the same with other counts. */
    SchoolDifference with(Counts others) {
        return new SchoolDifference(school, line, earlierLine, there, others, moved);
    }

    /** Returns how many of its rows no school has any more. */
    public long lost() {
        return counts.removed() - moved;
    }
}
