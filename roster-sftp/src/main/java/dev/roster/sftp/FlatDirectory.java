package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.validate.FileFacts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A directory as it was found, in which files are put beside the others and then in their place. */
final class FlatDirectory {
    private final SftpSession session;
    private final String server;
    private final String path;
    private final SortedMap<String, RemoteEntry> found;

    private FlatDirectory(SftpSession session, String server, String path, SortedMap<String, RemoteEntry> found) {
        this.session = session;
        this.server = server;
        this.path = path;
        this.found = found;
    }

    static FlatDirectory look(SftpSession session, String server, String path) throws DeliveryException {
        return new FlatDirectory(session, server, path, session.list(path));
    }

    String server() {
        return server;
    }

    String pathOf(String name) {
        return RemotePath.of(path, name);
    }

    /** Refuses, before anything is sent, what could not be finished. */
    void requireReplaceable(List<FileFacts> files) throws IncompatibleServerException {
        for (FileFacts file : files) {
            RemoteEntry there = found.get(file.name());
            if (there != null && !there.mayBeFile()) {
                throw new IncompatibleServerException(
                        "%s: '%s' is no file (%s), so no file can take its place; nothing was sent; ask the receiver to remove it"
                                .formatted(server, pathOf(file.name()), there.kind()),
                        null);
            }
            if (there != null && !session.replacesAtOnce()) {
                throw new IncompatibleServerException(
                        "%s has no posix-rename@openssh.com, so '%s', which is there, cannot be replaced without a moment in which it is missing; nothing was sent; ask the receiver for a server that can, or to take the old files away before each delivery"
                                .formatted(server, pathOf(file.name())),
                        null);
            }
        }
    }

    /** Removes what broken deliveries of ours left, where the account may; it is in nobody's way. */
    void removeLeftovers() throws ConnectionLostException {
        for (Map.Entry<String, RemoteEntry> entry : found.entrySet()) {
            if (TemporaryName.isOurs(entry.getKey()) && entry.getValue().kind() == Kind.FILE) {
                removeIfAllowed(pathOf(entry.getKey()));
            }
        }
    }

    /** Removes a file of ours; a refusal leaves it there. */
    void removeIfAllowed(String file) throws ConnectionLostException {
        try {
            session.remove(file);
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (DeliveryException refused) {
            // The next delivery tries again.
        }
    }

    /** Gives a file its name, in the place of the one that had it. */
    void put(String file, String name) throws DeliveryException {
        if (found.containsKey(name)) {
            session.replace(file, pathOf(name));
        } else {
            session.rename(file, pathOf(name));
        }
    }
}
