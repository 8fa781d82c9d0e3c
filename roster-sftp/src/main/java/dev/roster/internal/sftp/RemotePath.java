package dev.roster.internal.sftp;

import java.util.regex.Pattern;

/** The spelling of remote paths. */
public final class RemotePath {
    private static final Pattern ABSOLUTE = Pattern.compile("/|(/[A-Za-z0-9._ -]+)+");

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

    private RemotePath() {}

    /** Returns whether a text is the name of a file that may travel: letters, digits, and not hidden. */
    public static boolean isFileName(String text) {
        return FILE.matcher(text).matches();
    }

    /** Returns whether a text is an absolute remote directory that does not climb. */
    public static boolean isDirectory(String text) {
        return ABSOLUTE.matcher(text).matches() && !(text + "/").contains("/../") && !(text + "/").contains("/./");
    }

    /** Refuses what is no absolute remote directory. */
    public static void requireDirectory(String text) {
        if (!isDirectory(text)) {
            throw new IllegalArgumentException(
                    "the remote directory must be absolute, such as /upload, of plain names and without '..'");
        }
    }

    /** Returns the path of an entry of a directory. */
    public static String of(String directory, String name) {
        return directory.equals("/") ? "/" + name : directory + "/" + name;
    }

    /** Refuses what is no absolute path of a file. */
    public static void requireFile(String text) {
        if (text.equals("/") || !isDirectory(text)) {
            throw new IllegalArgumentException(
                    "the remote path of a file must be absolute, such as /out/students.csv, of plain names and without '..'");
        }
    }

    /** Returns the directory of an absolute path. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
