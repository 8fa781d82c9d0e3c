package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.Problem;

/**
 * A rule among rows, fed with every row of a file. What can only be said at the end of a run, such as the line of a
 * first occurrence, is said at a second look at the file, which is taken only when a step asks for it.
 */
abstract class Step {
    /** The figure that says where a key or value stood before. */
    static final String FIRST_LINE = "first line";

    private final ProblemBook book;

    Step(ProblemBook book) {
        this.book = book;
    }

    /** Is told of the rows of a batch, which come soon and whose numbers were looked up as far as they are known. */
    void soon(int size) {}

    /** Takes a row at the first look. */
    void first(CheckedRow row) {}

    /** Takes note of a row whose cells cannot be told, at the first look. */
    void untold(CheckedRow row) {}

    /** Returns whether the file has to be read again. */
    boolean wantsSecond() {
        return false;
    }

    /** Takes a row at the second look. */
    void second(CheckedRow row) {}

    /** Is told that the second look is over. */
    void end() {}

    /** Returns a row's line as a table keeps it. */
    static int line(CheckedRow row) {
        return (int) Math.min(row.raw().line(), Integer.MAX_VALUE);
    }

    final void report(Problem problem) {
        book.add(problem);
    }

    final ProblemBook book() {
        return book;
    }
}
