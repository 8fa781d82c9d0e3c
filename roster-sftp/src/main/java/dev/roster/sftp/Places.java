package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.validate.FileFacts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directories of a layout with fixed names, as they were found; files are put beside the others, then in their place. */
final class Places {
    private final SftpSession session;
    private final String server;
    private final NamedLayout layout;
    private final List<FileFacts> files;
    private final Map<String, SortedMap<String, RemoteEntry>> found = new LinkedHashMap<>();

    Places(SftpSession session, String server, NamedLayout layout, List<FileFacts> files) throws DeliveryException {
        this.session = session;
        this.server = server;
        this.layout = layout;
        this.files = files;
        for (FileFacts file : files) {
            String directory = RemotePath.parent(layout.pathOf(file.name()));
            if (!found.containsKey(directory)) {
                found.put(directory, session.list(directory));
            }
        }
    }

    /** Returns the path under which a file is sent: one of its own, or where it belongs. */
    String wayOf(String file) {
        String path = layout.pathOf(file);
        return layout.replace() == Replace.DIRECT
                ? path
                : RemotePath.of(RemotePath.parent(path), TemporaryName.fresh());
    }

    String pathOf(String file) {
        return layout.pathOf(file);
    }

    /** Refuses, before anything is sent, what could not be finished. */
    void requireReplaceable() throws IncompatibleServerException {
        for (FileFacts file : files) {
            String path = layout.pathOf(file.name());
            RemoteEntry there = at(path);
            if (there != null && !there.mayBeFile()) {
                throw new IncompatibleServerException(
                        "%s: '%s' is no file (%s), so no file can take its place; nothing was sent; ask the receiver to remove it"
                                .formatted(server, path, there.kind()),
                        null);
            }
            if (there != null && layout.replace() == Replace.ATOMIC && !session.replacesAtOnce()) {
                throw new IncompatibleServerException(
                        "%s has no posix-rename@openssh.com, so '%s', which is there, cannot be replaced without a moment in which it is missing; nothing was sent; ask the receiver for a server that can, or to take the old files away before each delivery"
                                .formatted(server, path),
                        null);
            }
        }
    }

    /** Removes what broken deliveries of ours left, where the account may; it is in nobody's way. */
    void removeLeftovers(Collection<JournalFile> used) throws ConnectionLostException {
        Set<String> ours = used.stream().map(JournalFile::path).collect(Collectors.toSet());
        for (Map.Entry<String, SortedMap<String, RemoteEntry>> directory : found.entrySet()) {
            for (Map.Entry<String, RemoteEntry> entry : directory.getValue().entrySet()) {
                String path = RemotePath.of(directory.getKey(), entry.getKey());
                boolean left = TemporaryName.isOurs(entry.getKey()) && !ours.contains(path);
                if (left && entry.getValue().kind() == Kind.FILE) {
                    removeIfAllowed(path);
                }
            }
        }
    }

    /** Removes a file of ours; a refusal leaves it there. */
    void removeIfAllowed(String path) throws ConnectionLostException {
        try {
            session.remove(path);
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (DeliveryException refused) {
            // The next delivery tries again.
        }
    }

    /** Gives a file its name, in the place of the one that had it. */
    void put(String way, String file) throws DeliveryException {
        String path = layout.pathOf(file);
        boolean taken = at(path) != null;
        if (taken && session.replacesAtOnce()) {
            session.replace(way, path);
            return;
        }
        if (taken && layout.replace() == Replace.DELETE_FIRST && session.look(path) != null) {
            session.remove(path);
        }
        session.rename(way, path);
    }

    private @Nullable RemoteEntry at(String path) {
        String directory = RemotePath.parent(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        SortedMap<String, RemoteEntry> entries = found.get(directory);
        return entries == null ? null : entries.get(name);
    }
}
