package dev.roster.internal.sftp.inbox;

import java.util.UUID;

/** The name under which a file that was received waits to be deleted; never the same twice, and no receiver's. */
final class AsideName {
    private AsideName() {}

    static String fresh() {
        return ".roster-%s.tmp".formatted(UUID.randomUUID().toString().replace("-", ""));
    }
}
