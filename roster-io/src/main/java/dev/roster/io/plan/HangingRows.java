package dev.roster.io.plan;

/**
 * Rows that are gone, by what became of the row on which they hang: a guardian's student, a student's enrollment's section.
 *
 * @param rowsOfKept how many are gone of parents that the later set has
 * @param parentsKept how many such parents there are
 * @param rowsOfGone how many are gone of parents that are gone too
 * @param parentsGone how many such parents there are
 */
public record HangingRows(long rowsOfKept, long parentsKept, long rowsOfGone, long parentsGone) {
    /** No row is gone, or the file's rows hang on nothing. */
    public static final HangingRows NONE = new HangingRows(0, 0, 0, 0);
}
