package dev.roster.sftp;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file on its way, or of an older one that was set aside. It ends like no file that a receiver looks for, is
 * never the same twice, and is told from everybody else's.
 */
final class TemporaryName {
    private static final String SENT = ".tmp";
    private static final String ASIDE = ".old";
    private static final Pattern OURS = Pattern.compile("\\.roster-[0-9a-f]{32}\\.tmp");
    private static final Pattern OLDER = Pattern.compile("\\.roster-[0-9a-f]{32}-(.+)\\.old");

    private TemporaryName() {}

    static String fresh() {
        return ".roster-%s".formatted(UUID.randomUUID().toString().replace("-", "")) + SENT;
    }

    /** Returns whether it is a file on its way. */
    static boolean isSent(String name) {
        return OURS.matcher(name).matches();
    }

    /** Returns the path, beside a file on its way, of the older one whose place it takes; its name tells which place. */
    static String asideOf(String way, String place) {
        String file = place.substring(place.lastIndexOf('/') + 1);
        return "%s-%s%s".formatted(way.substring(0, way.length() - SENT.length()), file, ASIDE);
    }

    /** Returns the name whose place an older file had that was set aside, or {@code null} where it is no such file. */
    static @Nullable String placeOf(String name) {
        Matcher older = OLDER.matcher(name);
        return older.matches() ? older.group(1) : null;
    }
}
