package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.FileCheck.Arrival;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.JournalException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The files of one publication on their way: up under temporary names, all of them, and then one by one to their own. */
final class FlatChange {
    private final SftpSession session;
    private final String server;
    private final Places places;
    private final Map<String, FileFacts> facts = new TreeMap<>();
    private final ProgressLog log;

    FlatChange(SftpSession session, String server, Places places, List<FileFacts> files, ProgressLog log) {
        this.session = session;
        this.server = server;
        this.places = places;
        this.log = log;
        files.forEach(file -> facts.put(file.name(), file));
    }

    /** Uploads every file that has not arrived yet; unless they are written directly, no file changes under its name. */
    void upload(FileBytes source, DeliveryOptions options) throws IOException {
        List<Transfers.Transfer> transfers = new ArrayList<>();
        for (JournalFile file : unplaced()) {
            transfers.add(stopped -> upload(
                    file,
                    way -> new FileTransfer(
                            session,
                            source,
                            options,
                            new RemoteCopy(server, fact(way), way.path(), harm(way)),
                            stopped)));
        }
        if (unplaced().stream().anyMatch(this::direct)) {
            Transfers.oneByOne(transfers);
        } else {
            new Transfers(session).run(transfers);
        }
    }

    private void upload(JournalFile file, Function<JournalFile, FileTransfer> transfers) throws IOException {
        boolean arrived = file.verified() != null;
        if (arrived && hasItsName(file)) {
            log.file(file.withItsName());
        } else if (!arrived || !waits(transfers.apply(file))) {
            JournalFile sent = arrived ? afresh(file) : file;
            boolean alone = arrived || log.entry().attempts() == 1;
            FileTransfer transfer = transfers.apply(sent);
            Arrival arrival = direct(sent) ? transfer.sendInPlace() : alone ? transfer.send() : sendOn(transfer);
            log.file(sent.arrived(arrival.verified().name(), arrival.reason()));
        }
    }

    private static Arrival sendOn(FileTransfer transfer) throws IOException {
        Arrival arrival = transfer.sendOn();
        return arrival == null ? transfer.sendInPlace() : arrival;
    }

    /** Where nobody may look, a file that arrived is sent once more. */
    private static boolean waits(FileTransfer transfer) throws IOException {
        try {
            return transfer.isThere();
        } catch (RemoteRefusedException blind) {
            return false;
        }
    }

    /**
     * Forgets what arrived. A renaming that a broken connection asked for may be carried out late, so what is sent next has
     * another temporary name.
     */
    private JournalFile afresh(JournalFile file) throws IOException {
        JournalFile fresh = JournalFile.fresh(file.name(), places.wayOf(file.name()));
        log.file(fresh);
        return fresh;
    }

    /** Gives the files their names; after an exception the log says which have theirs. */
    void rename() throws IOException {
        log.committing();
        for (JournalFile file : unplaced()) {
            if (!direct(file)) {
                put(file);
            }
            log.file(file.withItsName());
        }
    }

    /** A renaming that a broken connection asked for may have been carried out in between. */
    private void put(JournalFile file) throws IOException {
        try {
            places.put(file.path(), file.name());
        } catch (RemoteRefusedException refused) {
            if (!hasItsName(file)) {
                throw refused;
            }
        }
    }

    /**
     * Returns whether an earlier attempt gave a file its name and was not told so. The size proves nothing there, an
     * older file may have the same. Where nothing is there at all, a receiver that takes files away has taken it; anywhere
     * else it was lost, and is sent again.
     */
    private boolean hasItsName(JournalFile file) throws IOException {
        if (!log.is(State.COMMITTING) || direct(file)) {
            return false;
        }
        String path = places.pathOf(file.name());
        try {
            if (session.look(file.path()) != null) {
                return false;
            }
            if (session.look(path) == null) {
                return places.areEmptied();
            }
            RemoteCopy copy = new RemoteCopy(server, fact(file), path, "it is sent again");
            new FileCheck(session, Verification.HASH).check(copy, true);
            return true;
        } catch (VerificationFailedException | RemoteRefusedException olderOrUnseen) {
            return false;
        }
    }

    /**
     * Removes what still has a temporary name, unless the connection is gone: then the next attempt goes on with it. What
     * arrived is kept where there is another attempt, and what may be the only copy there, in any case.
     */
    void discard(DeliveryException failed, Retries retries) throws IOException {
        if (failed instanceof ConnectionLostException
                || failed instanceof DeliveryCancelledException
                || failed instanceof JournalException) {
            return;
        }
        boolean again = failed.retry() != Retry.POINTLESS && log.entry().attempts() == 1 && retries.attempts() > 1;
        try {
            for (JournalFile file : unplaced()) {
                boolean kept = direct(file) || (again && file.verified() != null);
                if (!kept && places.restored(file)) {
                    afresh(file);
                    places.removeIfAllowed(file.path());
                }
            }
        } catch (ConnectionLostException lost) {
            // The next delivery finds the rest by its names.
        }
    }

    /** Returns what to throw: whether files have changed is more than why the delivery stopped. */
    IOException stopped(DeliveryException failed) throws JournalException {
        PlacedFiles files = new PlacedFiles(log.entry(), places.layout());
        IOException stopped = files.stopped(server, failed, this::isThere);
        if (stopped == failed && log.is(State.COMMITTING) && !files.all()) {
            log.uploadingAgain();
        }
        return stopped;
    }

    private boolean isThere(JournalFile file) {
        try {
            return session.look(file.path()) != null && !places.isSetAside(file);
        } catch (DeliveryException unseen) {
            return false;
        }
    }

    private List<JournalFile> unplaced() {
        return log.entry().files().values().stream()
                .filter(file -> !file.placed())
                .toList();
    }

    private boolean direct(JournalFile file) {
        return file.path().equals(places.pathOf(file.name()));
    }

    private String harm(JournalFile file) {
        return direct(file) ? "it was written where it belongs" : "no file was replaced";
    }

    private FileFacts fact(JournalFile file) {
        return Objects.requireNonNull(facts.get(file.name()));
    }
}
