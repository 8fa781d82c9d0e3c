package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Looks at the rows of a file and hands them on, in order, after what is wrong with them. */
interface RowLooks extends Closeable {

    /** Takes rows and what is wrong with their cells. */
    interface Taker {
        /** Takes the rows of a batch, or one that is in none, all valid until the next ones, and what was found in them. */
        void rows(List<Problem> problems, CheckedRow[] rows, int size) throws IOException;
    }

    /** Looks in so many threads, the caller's included. */
    static RowLooks of(RowChecker checker, int threads, Taker taker) {
        return threads > 1 ? new Relay(checker, threads, taker) : new OneThread(checker, taker);
    }

    /** Takes the next row. */
    void row(RawRow row) throws IOException;

    /** Waits until all rows so far were handed on. */
    void drain() throws IOException;

    @Override
    void close();
}
