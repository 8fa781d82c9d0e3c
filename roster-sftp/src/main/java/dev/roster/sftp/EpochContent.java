package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.ServerText;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.EpochConflictException;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** The files in a claimed epoch: puts them there, and tells whether they and nothing else are there. */
final class EpochContent {
    private final String directory;
    private final List<RemoteCopy> copies;

    EpochContent(String directory, List<FileFacts> files) {
        this.directory = directory;
        this.copies = files.stream()
                .map(file -> new RemoteCopy(file, pathOf(file.name()), "no COMPLETE was made"))
                .toList();
    }

    String pathOf(String name) {
        return directory + "/" + name;
    }

    String directory() {
        return directory;
    }

    /** Uploads every file; ends with an exception where a source is not what was validated. */
    void upload(SftpSession session, FileBytes source) throws IOException {
        for (RemoteCopy copy : copies) {
            copy.upload(session, source);
        }
    }

    /** The barrier before COMPLETE: the listing is exactly what was sent. */
    void requireWhole(SftpSession session) throws DeliveryException {
        SortedMap<String, RemoteEntry> found = session.list(directory);
        for (RemoteCopy copy : copies) {
            RemoteEntry entry = found.remove(copy.file().name());
            boolean sizeUnknown = entry != null && entry.bytes() < 0;
            copy.requireSize(sizeUnknown ? session.look(copy.path()) : entry);
        }
        if (!found.isEmpty()) {
            throw new EpochConflictException(
                    "the epoch '%s' holds %s, which this delivery did not put there; no COMPLETE was made; see who else writes there, and publish again"
                            .formatted(directory, ServerText.name(found.firstKey())));
        }
    }
}
