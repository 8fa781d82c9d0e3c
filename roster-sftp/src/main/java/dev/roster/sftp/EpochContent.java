package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.ServerText;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.FileCheck.Arrival;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.EpochConflictException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The files in a claimed epoch: puts them there, and tells whether they and nothing else are there. */
final class EpochContent {
    private final String directory;
    private final List<RemoteCopy> copies;

    EpochContent(String server, String directory, List<FileFacts> files) {
        this.directory = directory;
        this.copies = files.stream()
                .map(file -> new RemoteCopy(server, file, pathOf(file.name()), "no COMPLETE was made"))
                .toList();
    }

    String pathOf(String name) {
        return directory + "/" + name;
    }

    String directory() {
        return directory;
    }

    /** Uploads every file that has not arrived yet; ends with an exception where a source is not what was validated. */
    void upload(SftpSession session, FileBytes source, DeliveryOptions options, ProgressLog log) throws IOException {
        List<Transfers.Transfer> transfers = copies.stream()
                .map(copy -> (Transfers.Transfer)
                        stopped -> upload(copy, new FileTransfer(session, source, options, copy, stopped), log))
                .toList();
        new Transfers(session).run(transfers);
    }

    /** The first attempt has the epoch for itself; a later one finds there what the earlier ones left. */
    private static void upload(RemoteCopy copy, FileTransfer transfer, ProgressLog log) throws IOException {
        JournalFile file = log.entry().file(copy.file().name());
        if (file.verified() != null && transfer.isThere()) {
            return;
        }
        Arrival arrival = log.entry().attempts() == 1 ? transfer.send() : transfer.sendOn();
        if (arrival == null) {
            throw new EpochConflictException(
                    "%s: what lies at '%s' cannot be written over; no COMPLETE was made; publish again, which takes a new epoch"
                            .formatted(copy.server(), copy.path()));
        }
        log.file(file.arrived(arrival.verified().name(), arrival.reason()));
    }

    /** Returns whether the directory, which had all of them, lacks one now, or is gone. */
    boolean isTaken(SftpSession session) throws DeliveryException {
        if (session.look(directory) == null) {
            return true;
        }
        SortedMap<String, RemoteEntry> left = session.list(directory);
        return !copies.stream().allMatch(copy -> left.containsKey(copy.file().name()));
    }

    /** Each file was verified when it was sent, so where nobody names its size its being there will do. */
    private static void requireSizeIfNamed(SftpSession session, RemoteCopy copy) throws DeliveryException {
        try {
            RemoteEntry seen = session.look(copy.path());
            if (seen == null || !seen.mayBeFile() || seen.bytes() >= 0) {
                copy.requireSize(seen);
            }
        } catch (RemoteRefusedException blind) {
            // The listing has it.
        }
    }

    /**
     * The barrier before COMPLETE: the listing is exactly what was sent.
     *
     * @param asked what a broken connection asked for besides: a server may make it at any time
     */
    void requireWhole(SftpSession session, Set<String> asked) throws DeliveryException {
        SortedMap<String, RemoteEntry> found = session.list(directory);
        for (RemoteCopy copy : copies) {
            RemoteEntry entry = found.remove(copy.file().name());
            if (entry != null && entry.mayBeFile() && entry.bytes() < 0) {
                requireSizeIfNamed(session, copy);
            } else {
                copy.requireSize(entry);
            }
        }
        found.keySet().removeAll(asked);
        if (!found.isEmpty()) {
            throw new EpochConflictException(
                    "%s: the epoch '%s' holds %s, which this delivery did not put there; no COMPLETE was made; see who else writes there, and publish again"
                            .formatted(session.server(), directory, ServerText.name(found.firstKey())));
        }
    }
}
