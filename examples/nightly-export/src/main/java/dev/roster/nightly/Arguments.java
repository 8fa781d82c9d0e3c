package dev.roster.nightly;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the job was called with.
 *
 * @param folder the folder with the files, or {@code null} for the sample district
 * @param target the target file, or {@code null} for a server on this machine
 */
record Arguments(@Nullable Path folder, @Nullable Path target) {
    private static final String USAGE = "usage: nightly-export [FOLDER] [--target FILE]";

    /** The job cannot be called like this. */
    static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1;

        WrongUsage(String what) {
            super(what + "\n" + USAGE);
        }
    }

    static Arguments of(List<String> args) throws WrongUsage {
        Path folder = null;
        Path target = null;
        for (Iterator<String> left = args.iterator(); left.hasNext(); ) {
            String arg = left.next();
            if (arg.equals("--target") && left.hasNext() && target == null) {
                target = path(left.next());
            } else if (!arg.startsWith("-") && folder == null) {
                folder = path(arg);
            } else {
                throw new WrongUsage("'%s' cannot stand here".formatted(arg));
            }
        }
        return new Arguments(folder, target);
    }

    private static Path path(String text) throws WrongUsage {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new WrongUsage("'%s' is not a path".formatted(text));
        }
    }
}
