package dev.roster.io.plan;

import dev.roster.io.plan.Drift.Pattern;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotRow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may happen to a key so that something stays of it. */
enum KeyChange {
    SPACE(SnapshotRow::trimmed),
    LETTERS(SnapshotRow::lowerCase),
    ZEROS(SnapshotRow::withoutZeros),
    PREFIX(SnapshotRow::withoutPrefix);

    private final Function<SnapshotRow, RowDigest> form;

    KeyChange(Function<SnapshotRow, RowDigest> form) {
        this.form = form;
    }

    /** Returns what stays of a row's key. */
    RowDigest form(SnapshotRow row) {
        return form.apply(row);
    }

    /** Returns the pattern, or {@code null} where zeros are others and nobody can say whether they were lost or added. */
    @Nullable
    Pattern pattern(SnapshotRow before, SnapshotRow now) {
        return switch (this) {
            case SPACE -> Pattern.WHITE_SPACE_CHANGED;
            case LETTERS -> Pattern.CASE_CHANGED;
            case PREFIX -> Pattern.PREFIX_CHANGED;
            case ZEROS -> zeros(before, now);
        };
    }

    private static @Nullable Pattern zeros(SnapshotRow before, SnapshotRow now) {
        if (now.key().equals(before.withoutZeros())) {
            return Pattern.LEADING_ZEROS_LOST;
        }
        return before.key().equals(now.withoutZeros()) ? Pattern.LEADING_ZEROS_ADDED : null;
    }
}
