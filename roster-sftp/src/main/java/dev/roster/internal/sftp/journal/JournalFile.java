package dev.roster.internal.sftp.journal;

import org.jspecify.annotations.Nullable;

/**
 * A file of a delivery that is under way.
 *
 * @param name its documented name
 * @param path where it is sent to: under a temporary name, or where it belongs
 * @param verified how it is known that it has arrived there, or {@code null} where it is not
 * @param reason why it is not known better, or {@code null}
 * @param placed whether it has its own name
 */
public record JournalFile(
        String name,
        String path,
        @Nullable String verified,
        @Nullable String reason,
        boolean placed) {

    /** Returns a file of which nothing is known. */
    public static JournalFile fresh(String name, String path) {
        return new JournalFile(name, path, null, null, false);
    }

    /** Returns a copy that has arrived. */
    public JournalFile arrived(String how, @Nullable String why) {
        return new JournalFile(name, path, how, why, placed);
    }

    /** Returns a copy that has its own name. */
    public JournalFile withItsName() {
        return new JournalFile(name, path, verified, reason, true);
    }
}
