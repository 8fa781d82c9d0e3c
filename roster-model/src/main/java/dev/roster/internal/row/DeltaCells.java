package dev.roster.internal.row;

import dev.roster.problem.Problem;
import dev.roster.spec.DeltaSpec;
import dev.roster.spec.FileMode;
import java.util.List;
import java.util.function.Consumer;

/** The cells that are filled in every row of a delta and blank in every row of a whole file. */
public final class DeltaCells {
    private DeltaCells() {}

    /** Says which cells of a row are not as in a file of a mode; cells of missing columns are none. */
    public static void check(CheckedRow row, FileMode mode, Consumer<Problem> problems) {
        DeltaSpec delta = row.file().delta();
        if (delta == null || row.broken()) {
            return;
        }
        if (mode == FileMode.BULK) {
            List<Integer> filled = delta.columns().stream().filter(row::filled).toList();
            if (!filled.isEmpty()) {
                problems.accept(delta.inBulk().at(row.place()).on(row.file().headers(filled)));
            }
            return;
        }
        for (int i = 0; i < delta.columns().size(); i++) {
            int column = delta.columns().get(i);
            if (!row.missing(column) && !row.filled(column)) {
                problems.accept(delta.blank().get(i).at(row.place()));
            }
        }
    }
}
