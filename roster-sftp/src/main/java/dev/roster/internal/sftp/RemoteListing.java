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
    private final int most;
    private final SortedMap<String, RemoteEntry> entries = new TreeMap<>();
    private int seen;

    public RemoteListing(int most) {
        this.most = most;
    }

    @Override
    public Result select(RemoteResourceInfo entry) {
        entries.put(entry.getName(), entryOf(entry.getAttributes()));
        return ++seen > most ? Result.BREAK : Result.CONTINUE;
    }

    /** Returns whether everything was seen, and every name once. */
    public boolean isComplete() {
        return seen <= most && seen == entries.size();
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
        return new RemoteEntry(kind, attributes.has(Flag.SIZE) ? attributes.getSize() : -1);
    }
}
