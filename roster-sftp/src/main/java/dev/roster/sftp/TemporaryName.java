package dev.roster.sftp;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a file on its way. It says nothing of the file, ends like no file that a receiver looks for, is never the
 * same twice, and is told from everybody else's.
 */
final class TemporaryName {
    private static final Pattern OURS = Pattern.compile("\\.roster-[0-9a-f]{32}\\.tmp");

    private TemporaryName() {}

    static String fresh() {
        return ".roster-%s.tmp".formatted(UUID.randomUUID().toString().replace("-", ""));
    }

    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }
}
