package dev.roster.sftp.inbox;

import java.nio.file.Path;
import java.util.List;

/**
 * A set that was received whole.
 *
 * @param folder where it lies now, for its owner's eyes only; ready for {@code RosterFolder.at}
 * @param files its files by name, without the marker
 */
public record ReceivedSet(Path folder, List<ReceivedFile> files) {
    /** Copies the list. */
    public ReceivedSet {
        files = List.copyOf(files);
    }

    /** Returns the name of the folder. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }
}
