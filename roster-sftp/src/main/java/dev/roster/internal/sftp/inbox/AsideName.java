package dev.roster.internal.sftp.inbox;

import java.util.UUID;

/**
 * The name under which a file that was received waits to be deleted; never the same twice, no receiver's, and no
 * publisher's either, who clears up what has a temporary name.
 */
final class AsideName {
    private AsideName() {}

    static String fresh() {
        return ".roster-%s.taken".formatted(UUID.randomUUID().toString().replace("-", ""));
    }
}
