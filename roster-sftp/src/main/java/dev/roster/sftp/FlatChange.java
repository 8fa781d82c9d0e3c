package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The files of one publication on their way: up under temporary names, all of them, and then one by one to their own. */
final class FlatChange {
    private final SftpSession session;
    private final FlatDirectory directory;
    private final List<FileFacts> files;
    private final Deque<RemoteCopy> waiting = new ArrayDeque<>();
    private final List<String> delivered = new ArrayList<>();

    FlatChange(SftpSession session, FlatDirectory directory, List<FileFacts> files) {
        this.session = session;
        this.directory = directory;
        this.files = files;
    }

    /** Uploads every file; nothing changes under a final name. */
    void upload(FileBytes source) throws IOException {
        for (FileFacts file : files) {
            String path = directory.pathOf(TemporaryName.fresh());
            RemoteCopy copy = new RemoteCopy(file, path, "no file was replaced");
            waiting.add(copy);
            copy.upload(session, source);
        }
    }

    /**
     * Gives the files their names.
     *
     * @throws PartlyDeliveredException if some have theirs, or may have it, and others have not
     * @throws DeliveryException if certainly none has
     */
    void rename() throws DeliveryException {
        for (RemoteCopy next = waiting.peek(); next != null; next = waiting.peek()) {
            try {
                directory.put(next.path(), next.file().name());
            } catch (DeliveryException failed) {
                throw stoppedAt(next, failed);
            }
            delivered.add(next.file().name());
            waiting.remove();
        }
    }

    /** Removes what still has a temporary name, where that can be done. */
    void discard() {
        try {
            for (RemoteCopy copy : waiting) {
                directory.removeIfAllowed(copy.path());
            }
        } catch (ConnectionLostException lost) {
            // The next delivery finds the rest by its names.
        }
    }

    /** No status says reliably what was done, so a failure is followed by a look. */
    private DeliveryException stoppedAt(RemoteCopy copy, DeliveryException failed) {
        boolean stillWaits = isThere(copy);
        if (stillWaits && delivered.isEmpty()) {
            return failed;
        }
        List<String> uncertain = stillWaits ? List.of() : List.of(copy.file().name());
        List<String> remaining = waiting.stream()
                .map(other -> other.file().name())
                .filter(name -> !uncertain.contains(name))
                .toList();
        return new PartlyDeliveredException(directory.server(), delivered, uncertain, remaining, failed);
    }

    private boolean isThere(RemoteCopy copy) {
        try {
            return session.look(copy.path()) != null;
        } catch (DeliveryException unseen) {
            return false;
        }
    }
}
