package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.util.List;

/**
 * One publication as files under fixed names: look, clear up, upload beside, and only then rename, what others refer to
 * first. Where an earlier connection, or an earlier program, got to is in the log; it goes on from there.
 */
final class FlatDelivery implements LayoutDelivery {
    private final String server;
    private final NamedLayout layout;
    private final Publication publication;
    private final DeliveryOptions options;
    private final ProgressLog log;

    FlatDelivery(String server, NamedLayout layout, Publication publication, DeliveryOptions options, ProgressLog log) {
        this.server = server;
        this.layout = layout;
        this.publication = publication;
        this.options = options;
        this.log = log;
    }

    @Override
    public Outcome deliver(SftpSession session, FileBytes source) throws IOException {
        Places places = new Places(session, server, layout, publication.files());
        if (log.is(State.NEW)) {
            places.requireReplaceable();
            log.uploading(publication.referencedFirst().stream()
                    .map(file -> JournalFile.fresh(file.name(), places.wayOf(file.name())))
                    .toList());
        }
        sendAsTheLayoutSaysNow(places);
        places.removeLeftovers(log.entry().files().values(), options.clock().instant());
        FlatChange change = new FlatChange(session, server, places, publication.files(), log);
        try {
            change.upload(source, options);
            change.rename();
        } catch (DeliveryException failed) {
            IOException stopped = change.stopped(failed);
            change.discard(failed, options.retries());
            throw stopped;
        }
        places.removeAsides(log.entry().files().values());
        return Outcome.COMMITTED;
    }

    /** An earlier program may have begun with another policy. */
    private void sendAsTheLayoutSaysNow(Places places) throws IOException {
        for (JournalFile file : List.copyOf(log.entry().files().values())) {
            if (!file.placed() && !places.isWay(file)) {
                places.requireReplaceable();
                log.file(JournalFile.fresh(file.name(), places.wayOf(file.name())));
            }
        }
    }
}
