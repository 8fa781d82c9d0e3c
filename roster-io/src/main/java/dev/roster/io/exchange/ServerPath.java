package dev.roster.io.exchange;

import dev.roster.internal.text.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths as the one who logs in sees them, from the server's root; and where they are on this machine. */
final class ServerPath {
    private static final String ROOT = "/";
    private static final String PLAIN = "use letters, digits, '_', '-', '.' and spaces in its names";

    private ServerPath() {}

    /** Tells everything that is wrong with the path of a folder or a file. */
    static List<Wrong> faults(String path) {
        List<Wrong> faults = new ArrayList<>();
        if (path.isBlank()) {
            return List.of(
                    new Wrong("no path is given", "write it from the server's root, such as /roster/students.csv"));
        }
        if (!path.startsWith(ROOT)) {
            faults.add(new Wrong("the path does not start at the server's root", "start it with '/'"));
        }
        if (path.indexOf('\0') >= 0) {
            faults.add(new Wrong("the path holds a NUL character", PLAIN));
        }
        if (!Quoted.prints(path.replace("\0", "")) || path.matches("(?s).*[\\\\:*?\"<>|].*")) {
            faults.add(new Wrong("the path holds a character that a name may not hold on every server", PLAIN));
        }
        List<String> names = names(path);
        if (names.contains("..") || names.contains(".")) {
            faults.add(new Wrong("the path holds '..' or '.'", "write the folders that it leads through"));
        }
        if (!path.equals(ROOT) && names.stream().anyMatch(String::isBlank)) {
            faults.add(new Wrong("the path has an empty name", "write one '/' between names, and none at the end"));
        }
        return faults;
    }

    private static List<String> names(String path) {
        String relative = path.startsWith(ROOT) ? path.substring(1) : path;
        return Arrays.asList(relative.split(ROOT, -1));
    }

    /** Returns the last name of a path without faults. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the folder that holds what a path without faults names. */
    static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end == 0 ? ROOT : path.substring(0, end);
    }

    static String child(String folder, String name) {
        return folder.equals(ROOT) ? ROOT + name : folder + ROOT + name;
    }

    /** What becomes of folders that are not there. */
    enum Missing {
        MAKE,
        LEAVE
    }

    /**
     * Returns a folder of the server on this machine.
     *
     * @param path without faults
     * @return the folder, or {@code null} where it is missing and is to be left so
     * @throws IOException if a link on the way leads out of the root, or something else than a folder is in the way
     */
    static @Nullable Path folder(Path root, String path, Missing missing) throws IOException {
        Path real = root.toRealPath();
        Path at = real;
        for (String name : path.equals(ROOT) ? List.<String>of() : names(path)) {
            at = step(at, name);
            if (Files.notExists(at, LinkOption.NOFOLLOW_LINKS)) {
                if (missing == Missing.LEAVE) {
                    return null;
                }
                Files.createDirectory(at);
            }
            if (!at.toRealPath().startsWith(real)) {
                throw new IOException("the folder %s of the server leads out of %s; put the folder itself there"
                        .formatted(path, root));
            }
            if (!Files.isDirectory(at)) {
                throw new IOException("in the way to the folder %s of the server stands something else; take it away"
                        .formatted(path));
            }
        }
        return at;
    }

    private static Path step(Path folder, String name) throws IOException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException unusable) {
            throw new IOException("a name of the path cannot be one on this machine; use plain letters", unusable);
        }
    }
}
