package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.EpochConflictException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;

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
            Outcome settled = new EpochCommit(session, content(session), log).settle();
            if (settled != null) {
                return settled;
            }
        }
        giveUpWhatIsNotOurs(session);
        if (!log.is(State.NEW)) {
            try {
                return finish(session, source);
            } catch (EpochConflictException conflict) {
                if (!log.is(State.NEW)) {
                    throw conflict;
                }
            }
        }
        claim(session, options.clock());
        return finish(session, source);
    }

    /** Unless COMPLETE was asked for, an epoch in which something is in the way is given up. */
    private Outcome finish(SftpSession session, FileBytes source) throws IOException {
        EpochContent content = content(session);
        try {
            content.upload(session, source, options, log);
            return new EpochCommit(session, content, log).commit();
        } catch (EpochConflictException conflict) {
            if (log.is(State.UPLOADING)) {
                log.abandonEpoch();
            }
            throw conflict;
        }
    }

    /**
     * An epoch is ours when its making was confirmed to us, as long as nobody has taken it away; and of use as long as there
     * is no newer one, beside which it would be the older set.
     */
    private void giveUpWhatIsNotOurs(SftpSession session) throws IOException {
        if (log.is(State.CLAIMING) || (log.is(State.UPLOADING) && !isNewest(session))) {
            log.abandonEpoch();
        }
    }

    private boolean isNewest(SftpSession session) throws IOException {
        return Objects.equals(log.entry().epoch(), EpochClaim.newest(session, layout));
    }

    private void claim(SftpSession session, Clock clock) throws IOException {
        String epoch = new EpochClaim(session, layout, log).claim(clock.instant());
        log.uploading(publication.files().stream()
                .map(file -> JournalFile.fresh(file.name(), layout.resolve(epoch + "/" + file.name())))
                .toList());
    }

    private EpochContent content(SftpSession session) {
        String directory = layout.resolve(String.valueOf(log.entry().epoch()));
        return new EpochContent(session.server(), directory, publication.files());
    }
}
