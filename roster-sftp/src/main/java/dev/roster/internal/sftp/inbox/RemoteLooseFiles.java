package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.inbox.InboxLimits;
import java.util.List;

/** Files that lie directly in a remote directory, each known by its name, and in no epoch. */
public final class RemoteLooseFiles {
    private final SftpSession session;
    private final String directory;
    private final SetNames names;
    private final InboxLimits limits;

    /** Looks for files with the suffix in a directory of a server. */
    public RemoteLooseFiles(SftpSession session, String directory, SetNames names, InboxLimits limits) {
        this.session = session;
        this.directory = directory;
        this.names = names;
        this.limits = limits;
    }

    /** Returns the files that are there now, as a set that may be received, besides a marker of our own. */
    public List<FoundFile> look(String marker) throws DeliveryException {
        FoundSet set = new FoundSet("what lies in '%s'".formatted(directory), limits);
        set.reserve(marker);
        for (String source : session.list(directory).keySet()) {
            String name = names.nameOf(source);
            if (name != null) {
                set.requireName(name);
                RemoteEntry found = session.look(RemotePath.of(directory, source));
                if (found != null) {
                    set.add(source, name, found);
                }
            }
        }
        return set.files();
    }

    /** Deletes the files that were received; one that is another by now is the next set's, and stays. */
    public void takeAway(List<FoundFile> files) throws DeliveryException {
        for (FoundFile file : files) {
            if (RemoteFiles.isUnchanged(file, session.look(RemotePath.of(directory, file.source())))) {
                takeAway(file);
            }
        }
    }

    /** Takes the file from under its name first, so that what somebody puts there meanwhile is not what is deleted. */
    private void takeAway(FoundFile file) throws DeliveryException {
        String path = RemotePath.of(directory, file.source());
        String aside = RemotePath.of(directory, AsideName.fresh());
        try {
            session.rename(path, aside);
        } catch (RemoteRefusedException refused) {
            if (session.look(path) == null) {
                return;
            }
            throw refused;
        }
        if (!RemoteFiles.isUnchanged(file, session.look(aside)) && session.look(path) == null) {
            session.rename(aside, path);
        } else {
            session.remove(aside);
        }
    }
}
