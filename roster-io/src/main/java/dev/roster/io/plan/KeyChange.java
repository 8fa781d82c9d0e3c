package dev.roster.io.plan;

import dev.roster.io.plan.Drift.Pattern;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;

/** What may happen to a key so that something stays of it. */
enum KeyChange {
    SPACE,
    LETTERS,
    ZEROS,
    PREFIX;

    /** Returns what stays of a row's key. */
    RowDigest form(SnapshotRow row) {
        return switch (this) {
            case SPACE -> row.trimmed();
            case LETTERS -> row.lowerCase();
            case ZEROS -> row.withoutZeros();
            case PREFIX -> row.withoutPrefix();
        };
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
