package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import java.util.ArrayList;
import java.util.List;

/** One thread's checker of the cells of a file. */
final class CellLooks {
    private final List<Problem> found = new ArrayList<>();
    private final RowChecker checker;

    CellLooks(RowChecker like) {
        this.checker = like.with(found::add);
    }

    void check(RawRow raw, CheckedRow into, List<Problem> problems) {
        checker.check(raw, into);
        if (!found.isEmpty()) {
            problems.addAll(found);
            found.clear();
        }
    }
}
