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

    /**
     * Takes a file away that was received, from wherever an earlier go was ended: from under its name first, so that what
     * somebody puts there meanwhile is not what is deleted. One that is another by now is the next set's, and stays.
     */
    public void take(TakenFile file) throws DeliveryException {
        String path = RemotePath.of(directory, file.source());
        String aside = RemotePath.of(directory, file.aside());
        if (session.look(aside) == null && !setAside(file.received(), path, aside)) {
            return;
        }
        if (isSame(file.received(), aside) || session.look(path) != null) {
            remove(aside);
        } else {
            session.rename(aside, path);
        }
    }

    /** Returns whether something lies aside now; a request of a broken connection may have done it. */
    private boolean setAside(StagedFile file, String path, String aside) throws DeliveryException {
        RemoteEntry found = session.look(path);
        if (found == null || !found.isFileOf(file.bytes()) || found.modified() != file.modified()) {
            return false;
        }
        try {
            session.rename(path, aside);
        } catch (RemoteRefusedException refused) {
            if (session.look(aside) == null && session.look(path) != null) {
                throw refused;
            }
        }
        return session.look(aside) != null;
    }

    /** Renaming may change the time, and some servers have none: then the bytes tell. */
    private boolean isSame(StagedFile file, String path) throws DeliveryException {
        RemoteEntry found = session.look(path);
        if (found == null || !found.isFileOf(file.bytes())) {
            return false;
        }
        boolean sameTime = file.modified() >= 0 && found.modified() == file.modified();
        return sameTime || new RemoteFiles(session, directory).isOf(file, path);
    }

    private void remove(String path) throws DeliveryException {
        try {
            session.remove(path);
        } catch (RemoteRefusedException refused) {
            if (session.look(path) != null) {
                throw refused;
            }
        }
    }
}
