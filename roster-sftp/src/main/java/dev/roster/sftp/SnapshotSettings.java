package dev.roster.sftp;

import dev.roster.spec.Format;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How snapshots are made.
 *
 * @param format the format of the files, as a profile bends it
 * @param key gives the secret from which the key of the digests is made
 */
record SnapshotSettings(Format format, Supplier<char @Nullable []> key) {}
