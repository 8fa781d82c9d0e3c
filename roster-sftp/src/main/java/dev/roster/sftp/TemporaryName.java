package dev.roster.sftp;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a file on its way. It says nothing of the file, ends like no file that a receiver looks for, is never the
 * same twice, and is told from everybody else's.
 */
final class TemporaryName {
    private static final String SENT = ".tmp";
    private static final String ASIDE = ".old";
    private static final Pattern OURS = Pattern.compile("\\.roster-[0-9a-f]{32}(\\.tmp|\\.old)");

    private TemporaryName() {}

    static String fresh() {
        return ".roster-%s".formatted(UUID.randomUUID().toString().replace("-", "")) + SENT;
    }

    /** Returns whether it is a file on its way. */
    static boolean isSent(String name) {
        return name.endsWith(SENT) && OURS.matcher(name).matches();
    }

    /** Returns the name, beside a file on its way, of the older one whose place it takes. */
    static String asideOf(String way) {
        return way.substring(0, way.length() - SENT.length()) + ASIDE;
    }

    /** Returns whether it is an older file whose place another one took. */
    static boolean isAside(String name) {
        return name.endsWith(ASIDE) && OURS.matcher(name).matches();
    }
}
