package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.internal.sftp.ServerText;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a set that may be received. One that may not makes the whole set refused: where missing means removed, a
 * set without one of its files does harm.
 */
public final class FoundSet {
    private final String where;
    private final InboxLimits limits;
    private final List<FoundFile> files = new ArrayList<>();
    private final Set<String> folded = new HashSet<>();
    private int names;
    private long bytes;

    /** Starts an empty set that lies somewhere, in words. */
    public FoundSet(String where, InboxLimits limits) {
        this.where = where;
        this.limits = limits;
    }

    /** Keeps a name for a file of our own. */
    public void reserve(String name) {
        folded.add(name.toLowerCase(Locale.ROOT));
    }

    /** Refuses a name that must not become a file, or that some systems take for an earlier one. */
    public void requireName(String name) throws UnsafeContentException {
        String fault = SafeName.fault(name);
        if (fault != null) {
            throw refused("%s, because %s; ask the sender to name it by plain letters and digits"
                    .formatted(ServerText.name(name), fault));
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            throw refused(
                    "%s, because another name differs from it in upper and lower case only; ask the sender to take one away"
                            .formatted(ServerText.name(name)));
        }
        if (++names > limits.files()) {
            throw refused("more than %s files; ask the sender, or allow more".formatted(limits.files()));
        }
    }

    /** Adds what was found under a name that was looked at. */
    public void add(String source, String name, RemoteEntry found) throws UnsafeContentException {
        if (found.kind() != Kind.FILE || found.bytes() < 0) {
            throw refused(
                    "%s, because it is no ordinary file of a known size, but %s; ask the sender to put the file itself there"
                            .formatted(ServerText.name(source), words(found.kind())));
        }
        if (found.bytes() > limits.fileBytes()) {
            throw refused("%s, because it has %s bytes and %s are the most; ask the sender, or allow more"
                    .formatted(ServerText.name(source), found.bytes(), limits.fileBytes()));
        }
        bytes += found.bytes();
        if (bytes > limits.setBytes()) {
            throw refused(
                    "files of more than %s bytes together; ask the sender, or allow more".formatted(limits.setBytes()));
        }
        files.add(new FoundFile(source, name, found.bytes(), found.modified()));
    }

    /** Returns the files, in the order in which they were added. */
    public List<FoundFile> files() {
        return files;
    }

    private UnsafeContentException refused(String what) {
        return new UnsafeContentException("%s is not received: it holds %s".formatted(where, what));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case FILE -> "a file of no size";
            case DIRECTORY -> "a folder";
            case OTHER -> "a link or the like";
            case UNKNOWN -> "something of which nobody says what it is";
        };
    }
}
