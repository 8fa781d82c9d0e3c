package dev.roster.io.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A school that rows of a snapshot belong to.
 *
 * @param digest what its rows say, see {@link SnapshotRow#school}
 * @param line the line on which it stands in the file of schools; {@code null} where it stands in none
 */
public record SnapshotSchool(RowDigest digest, @Nullable Long line) {}
