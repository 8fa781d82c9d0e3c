package dev.roster.oneroster;

import dev.roster.spec.RowView;

/** Rows of a delta that are to be deleted, which need not go together with others. */
final class ToBeDeleted {
    private ToBeDeleted() {}

    static boolean is(RowView row) {
        return "tobedeleted".equals(row.text("status"));
    }
}
