package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import java.io.Closeable;
import java.io.IOException;

/** Looks at the rows of a file and hands each on, in order, after what is wrong with it. */
interface RowLooks extends Closeable {

    /** Takes rows and what is wrong with each, before it. */
    interface Taker {
        /** Is told of the rows of a batch before it takes them, to bring near what they will look for. */
        void soon(CheckedRow[] rows, int size);

        /** Takes what is wrong with the next row. */
        void problem(Problem problem);

        /** Takes a row, valid until the next one. */
        void row(CheckedRow row) throws IOException;
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
