package dev.roster.io;

/** Names of files inside a set: single segments. */
final class FileName {
    private FileName() {}

    /**
     * Returns the name.
     *
     * @throws IllegalArgumentException if it could lead out of the folder
     */
    static String check(String name) {
        if (!fits(name)) {
            throw new IllegalArgumentException(
                    "a file's name must be a single segment, without slashes and NUL; found one of %s characters"
                            .formatted(name.length()));
        }
        return name;
    }

    /** Returns whether a name is a single segment that leads nowhere else. */
    static boolean fits(String name) {
        return !name.isEmpty() && !name.equals(".") && !name.equals("..") && single(name);
    }

    private static boolean single(String name) {
        return name.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
    }
}
