package dev.roster.internal.sftp.inbox;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name that somebody else chose may become a file of ours. It must be one segment, print, and mean one and the
 * same file on every system that the folder may be copied to.
 */
public final class SafeName {
    /** What most file systems take, in bytes. */
    private static final int LONGEST = 255;

    private static final int REPLACEMENT = 0xFFFD;
    private static final String WINDOWS_CHARACTERS = "<>:\"|?*";
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");

    private SafeName() {}

    /** Returns what is wrong with a name, in words that do not show it, or {@code null}. */
    public static @Nullable String fault(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "it names a folder";
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return "it has a slash or a backslash, which may lead to another folder";
        }
        if (!name.codePoints().allMatch(SafeName::prints)) {
            return "it has a character that does not print";
        }
        if (name.startsWith("-")) {
            return "it starts with '-', as options of programs do";
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return "it ends in a dot or a space, which Windows leaves out";
        }
        if (name.codePoints().anyMatch(point -> WINDOWS_CHARACTERS.indexOf(point) >= 0)
                || DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return "it means something else on Windows";
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return "it has more than %s bytes".formatted(LONGEST);
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC) ? null : "its letters are not composed (NFC)";
    }

    private static boolean prints(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> point != REPLACEMENT;
        };
    }
}
