package dev.roster.internal.sftp.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on this machine.
 *
 * @param found the file
 * @param touched when it was last changed in any way, as far as the file system says
 * @param key what tells it from another file that got its name, or {@code null} where the file system has no such thing
 */
record LocalFile(FoundFile found, Instant touched, @Nullable Object key) {}
