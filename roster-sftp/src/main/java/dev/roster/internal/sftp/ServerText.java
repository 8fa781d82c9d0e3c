package dev.roster.internal.sftp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a server, or the library that talks to it, had to say: untrusted, so only what prints, and not much of it. */
public final class ServerText {
    private static final int LONGEST = 200;

    private ServerText() {}

    /** Returns the printable characters on one line, cut after a limit; never empty. */
    static String clean(@Nullable String text) {
        if (text == null) {
            return "no explanation";
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST * 4L)
                .map(point -> prints(point) ? point : ' ')
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        String line = clean.toString().strip().replaceAll(" {2,}", " ");
        return line.isEmpty() ? "no explanation" : line;
    }

    /** Returns a cause for a stack trace, without the original's own texts. */
    static IOException cause(Throwable original) {
        IOException cause =
                new IOException("%s: %s".formatted(original.getClass().getSimpleName(), clean(original.getMessage())));
        cause.setStackTrace(original.getStackTrace());
        return cause;
    }

    /** Returns a remote name where it looks like one. */
    public static String name(String remote) {
        return remote.matches("[A-Za-z0-9._-]{1,60}") ? "'" + remote + "'" : "a name that is not plain";
    }

    private static boolean prints(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
