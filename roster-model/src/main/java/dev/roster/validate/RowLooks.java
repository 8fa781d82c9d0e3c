package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import java.io.Closeable;
import java.io.IOException;

/** Looks at the rows of a file and hands them on, in order, after what is wrong with them. */
interface RowLooks extends Closeable {

    /** Takes rows and what is wrong with each. */
    interface Taker {
        /** Takes what is wrong with a row, before the batch that it is in. */
        void problem(Problem problem);

        /** Takes the rows of a batch, or one that is in none; all are valid until the next ones. */
        void rows(CheckedRow[] rows, int size) throws IOException;
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
