package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows that follow each other, with copies of their bytes, on their way through several threads. Used again and again. */
final class RowBatch {
    static final int ROWS = 128;

    private final RawRow[] raw = new RawRow[ROWS];
    private final CheckedRow[] checked = new CheckedRow[ROWS];
    private final List<Problem> problems = new ArrayList<>();
    private final RowChecker checker;
    private int size;
    private int made;

    /** Who has it, and what was done with it: guarded by the relay's lock. */
    private State state = State.READ;

    enum State {
        READ,
        IN_WORK,
        CHECKED
    }

    RowBatch(RowChecker checker) {
        this.checker = checker;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    void clear() {
        size = 0;
        problems.clear();
        state = State.READ;
    }

    boolean empty() {
        return size == 0;
    }

    boolean full() {
        return size == ROWS;
    }

    /** Adds a row, and returns whether it could be copied. */
    boolean add(RawRow row) {
        if (size == made) {
            raw[made] = new RawRow();
            checked[made] = checker.newRow(made);
            made++;
        }
        boolean copied = raw[size].copy(row);
        size += copied ? 1 : 0;
        return copied;
    }

    /** Looks at each row; what the checker finds is to be put among the problems. */
    void check(CellLooks looks) {
        for (int i = 0; i < size; i++) {
            looks.check(raw[i], checked[i], problems);
        }
    }

    /** Hands on the rows, with what was found in them. */
    void handOn(RowLooks.Taker taker) throws IOException {
        if (size > 0) {
            taker.rows(problems, checked, size);
        }
    }
}
