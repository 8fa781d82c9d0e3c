package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.source.RawRow;
import dev.roster.spec.DeltaSpec;
import dev.roster.spec.DepartureSpec;
import dev.roster.spec.FileSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a file say of themselves: that they depart, and whether they are rows of a delta. */
final class RowMarks {
    private final @Nullable DepartureSpec departure;
    private final int departing;
    private final int[] deltaOnly;

    /** Makes the marks of a file with a header. */
    RowMarks(FileSpec<?> file, Header header) {
        departure = file.departure();
        departing = departure == null ? -1 : header.cell(departure.column().ordinal());
        DeltaSpec delta = file.delta();
        List<Integer> columns = delta == null ? List.of() : delta.columns();
        deltaOnly = columns.stream()
                .mapToInt(header::cell)
                .filter(cell -> cell >= 0)
                .toArray();
    }

    /** Returns whether a row says that whoever it is about leaves. */
    boolean departs(RawRow row) {
        return departure != null && filled(row, departing) && departure.saidBy(row.text(departing));
    }

    /** Returns whether a cell is one that is filled in a delta only, so that it says nothing of whom the row is about. */
    boolean deltaOnly(int cell) {
        for (int each : deltaOnly) {
            if (each == cell) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the file has such cells. */
    boolean anyDeltaOnly() {
        return deltaOnly.length > 0;
    }

    /** Returns whether a row is one of a delta; {@code null} where some of such cells are filled and some are not. */
    @Nullable
    Boolean ofDelta(RawRow row) {
        int filled = 0;
        for (int cell : deltaOnly) {
            filled += filled(row, cell) ? 1 : 0;
        }
        return filled == 0 ? Boolean.FALSE : filled == deltaOnly.length ? Boolean.TRUE : null;
    }

    private static boolean filled(RawRow row, int cell) {
        return cell >= 0 && cell < row.size() && !row.blank(cell);
    }
}
