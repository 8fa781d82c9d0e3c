package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at rows, some at a time. */
final class OneThread implements RowLooks {
    private final Taker taker;
    private final RowBatch batch;
    private final CellLooks looks;
    private final CheckedRow[] uncopied;
    private final List<Problem> found = new ArrayList<>();

    OneThread(RowChecker checker, Taker taker) {
        this.taker = taker;
        this.batch = new RowBatch(checker);
        this.looks = new CellLooks(checker);
        this.uncopied = new CheckedRow[] {checker.newRow(RowChecker.NO_BATCH)};
    }

    @Override
    public void row(RawRow row) throws IOException {
        if (!batch.add(row)) {
            drain();
            pass(row);
        } else if (batch.full()) {
            drain();
        }
    }

    /** Hands on a row that cannot be kept. */
    void pass(RawRow row) throws IOException {
        looks.check(row, uncopied[0], found);
        taker.rows(found, uncopied, uncopied.length);
        found.clear();
    }

    @Override
    public void drain() throws IOException {
        batch.check(looks);
        batch.handOn(taker);
        batch.clear();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
