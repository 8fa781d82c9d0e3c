package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.IncompleteEpochException;
import dev.roster.sftp.fault.RemoteChangedException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.inbox.InboxEpoch;
import dev.roster.sftp.inbox.InboxLimits;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The epochs in a remote directory. */
public final class RemoteEpochs {
    private final SftpSession session;
    private final String directory;
    private final UploadTree tree;
    private final InboxLimits limits;

    /** Looks for epochs in a directory of a server. */
    public RemoteEpochs(SftpSession session, String directory, UploadTree tree, InboxLimits limits) {
        this.session = session;
        this.directory = directory;
        this.tree = tree;
        this.limits = limits;
    }

    /** Lists the epochs by name; what is called otherwise is none, and left out. */
    public List<InboxEpoch> list() throws DeliveryException {
        List<InboxEpoch> epochs = new ArrayList<>();
        for (String name : session.list(directory).keySet()) {
            if (tree.isEpoch(name)) {
                InboxEpoch epoch = look(name);
                if (epoch != null) {
                    epochs.add(epoch);
                }
            }
        }
        return epochs;
    }

    private @Nullable InboxEpoch look(String name) throws DeliveryException {
        String path = RemotePath.of(directory, name);
        RemoteEntry found = session.look(path);
        if (found == null) {
            return null;
        }
        if (found.kind() != Kind.DIRECTORY) {
            return new InboxEpoch(name, 0, 0, timeOf(found.modified()), "it is no directory");
        }
        try {
            return epochOf(name, found, session.list(path));
        } catch (IncompatibleServerException tooMuch) {
            String why = "it has more entries than are listed, or a name twice";
            return new InboxEpoch(name, 0, 0, timeOf(found.modified()), why);
        } catch (RemoteRefusedException refused) {
            boolean gone = session.look(path) == null;
            String why = "the server does not let this account list it";
            return gone ? null : new InboxEpoch(name, 0, 0, timeOf(found.modified()), why);
        }
    }

    private InboxEpoch epochOf(String name, RemoteEntry itself, SortedMap<String, RemoteEntry> content) {
        String why = faultOfMarker(content.remove(tree.marker()));
        long bytes = 0;
        long modified = itself.modified();
        for (RemoteEntry entry : content.values()) {
            bytes += entry.mayBeFile() ? Math.max(entry.bytes(), 0) : 0;
            modified = Math.max(modified, entry.modified());
        }
        return new InboxEpoch(name, content.size(), bytes, timeOf(modified), why);
    }

    private @Nullable String faultOfMarker(@Nullable RemoteEntry marker) {
        if (marker == null) {
            return "it has no %s".formatted(tree.marker());
        }
        boolean right = marker.mayBeFile() && marker.bytes() <= 0;
        return right ? null : "its %s is not empty, or no file".formatted(tree.marker());
    }

    private static @Nullable Instant timeOf(long seconds) {
        return seconds < 0 ? null : Instant.ofEpochSecond(seconds);
    }

    /** Receives an epoch, whole, with its marker as the last file. */
    public ReceivedSet receive(String name, Path into) throws IOException {
        String path = RemotePath.of(directory, name);
        RemoteEntry itself = session.look(path);
        if (itself == null || itself.kind() != Kind.DIRECTORY) {
            throw incomplete(
                    path, itself == null ? "it is not there; somebody may have taken it" : "it is no directory");
        }
        SortedMap<String, RemoteEntry> content = session.list(path);
        Set<String> names = Set.copyOf(content.keySet());
        String why = faultOfMarker(content.remove(tree.marker()));
        if (why != null) {
            throw incomplete(path, why);
        }
        FoundSet set = new FoundSet("the epoch '%s'".formatted(path), limits);
        set.reserve(tree.marker());
        for (String file : content.keySet()) {
            set.requireName(file);
        }
        RemoteFiles files = new RemoteFiles(session, path);
        for (String file : content.keySet()) {
            RemoteEntry found = session.look(RemotePath.of(path, file));
            if (found == null) {
                throw changed(path);
            }
            set.add(file, file, found);
        }
        try (Staging staging = Staging.in(into)) {
            files.receive(set.files(), staging);
            if (!session.list(path).keySet().equals(names)) {
                throw changed(path);
            }
            staging.mark(tree.marker());
            return TimedSets.received(staging.place(name), staging.files());
        }
    }

    private static IncompleteEpochException incomplete(String path, String why) {
        return new IncompleteEpochException(
                "the epoch '%s' is not received: %s; try again when it is complete".formatted(path, why));
    }

    private static RemoteChangedException changed(String path) {
        return new RemoteChangedException(
                "the epoch '%s' changed while it was received: files were added or taken away; nothing was kept; try again"
                        .formatted(path));
    }
}
