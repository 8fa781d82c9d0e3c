package dev.roster.io;

import java.util.Arrays;
import java.util.Comparator;

/** Names of files inside a set: single segments, sorted alike on every machine. */
final class FileName {
    /** The order of the code points, which is not the order of the chars. */
    static final Comparator<String> ORDER = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private FileName() {}

    /**
     * Returns the name.
     *
     * @throws IllegalArgumentException if it could lead out of the folder
     */
    static String check(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || !single(name)) {
            throw new IllegalArgumentException(
                    "a file's name must be a single segment, without slashes and NUL; found one of %s characters"
                            .formatted(name.length()));
        }
        return name;
    }

    private static boolean single(String name) {
        return name.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
    }
}
