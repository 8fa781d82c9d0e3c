package dev.roster.internal.sftp;

import com.hierynomus.sshj.sftp.RemoteResourceSelector;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import java.util.SortedMap;
import java.util.TreeMap;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.FileAttributes.Flag;
import net.schmizz.sshj.sftp.RemoteResourceInfo;

/** The entries of one remote directory as they come in, up to a limit. */
public final class RemoteListing implements RemoteResourceSelector {
    /** On average; a server that sends longer names for ever must not fill the memory. */
    private static final long MOST_CHARACTERS_OF_A_NAME = 256;

    private final int most;
    private final SortedMap<String, RemoteEntry> entries = new TreeMap<>();
    private int seen;
    private long characters;

    /** Starts a listing of at most so many entries. */
    public RemoteListing(int most) {
        this.most = most;
    }

    @Override
    public Result select(RemoteResourceInfo entry) {
        entries.put(entry.getName(), entryOf(entry.getAttributes()));
        seen++;
        characters += entry.getName().length();
        return isTooMuch() ? Result.BREAK : Result.CONTINUE;
    }

    /** Returns whether everything was seen, and every name once. */
    public boolean isComplete() {
        return !isTooMuch() && seen == entries.size();
    }

    private boolean isTooMuch() {
        return seen > most || characters > (most + 1L) * MOST_CHARACTERS_OF_A_NAME;
    }

    /** Returns the entries by name. */
    SortedMap<String, RemoteEntry> entries() {
        return entries;
    }

    /** Returns what a server says of an entry. */
    static RemoteEntry entryOf(FileAttributes attributes) {
        Kind kind = switch (attributes.getType()) {
            case REGULAR -> Kind.FILE;
            case DIRECTORY -> Kind.DIRECTORY;
            case UNKNOWN -> attributes.has(Flag.MODE) ? Kind.OTHER : Kind.UNKNOWN;
            default -> Kind.OTHER;
        };
        return new RemoteEntry(
                kind,
                attributes.has(Flag.SIZE) ? attributes.getSize() : -1,
                attributes.has(Flag.ACMODTIME) ? attributes.getMtime() : -1);
    }
}
