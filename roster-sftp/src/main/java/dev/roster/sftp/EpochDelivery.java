package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * One publication as an epoch: claim, upload, barrier, COMPLETE. Where an earlier connection, or an earlier program, got
 * to is in the log; it goes on from there.
 */
final class EpochDelivery implements LayoutDelivery {
    private final EpochLayout layout;
    private final Publication publication;
    private final DeliveryOptions options;
    private final ProgressLog log;

    EpochDelivery(EpochLayout layout, Publication publication, DeliveryOptions options, ProgressLog log) {
        this.layout = layout;
        this.publication = publication;
        this.options = options;
        this.log = log;
    }

    @Override
    public Outcome deliver(SftpSession session, FileBytes source) throws IOException {
        if (log.is(State.ACKNOWLEDGED) || log.is(State.COMMITTING)) {
            Outcome settled = new EpochCommit(session, content(), log).settle();
            if (settled != null) {
                return settled;
            }
        }
        giveUpWhatIsNotOurs(session);
        if (log.is(State.NEW)) {
            claim(session, options.clock());
        }
        EpochContent content = content();
        content.upload(session, source, options, log);
        return new EpochCommit(session, content, log).commit();
    }

    /** An epoch is ours when its making was confirmed to us, and as long as nobody has taken it away. */
    private void giveUpWhatIsNotOurs(SftpSession session) throws IOException {
        boolean unconfirmed = log.is(State.CLAIMING);
        boolean gone = log.is(State.UPLOADING) && session.look(content().directory()) == null;
        if (unconfirmed || gone) {
            log.abandonEpoch();
        }
    }

    private void claim(SftpSession session, Clock clock) throws IOException {
        String epoch = new EpochClaim(session, layout, log).claim(clock.instant());
        EpochContent content = new EpochContent(layout.resolve(epoch), publication.files());
        List<JournalFile> files = publication.files().stream()
                .map(file -> JournalFile.fresh(file.name(), content.pathOf(file.name())))
                .toList();
        log.uploading(files);
    }

    private EpochContent content() {
        return new EpochContent(layout.resolve(String.valueOf(log.entry().epoch())), publication.files());
    }
}
