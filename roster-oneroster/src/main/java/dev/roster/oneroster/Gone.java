package dev.roster.oneroster;

import dev.roster.spec.RowView;

/** Rows of a delta that are to be deleted, which need not go together with others. */
final class Gone {
    private Gone() {}

    static boolean stays(RowView row) {
        return !"tobedeleted".equals(row.text("status"));
    }
}
