package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.time.Clock;

/** One publication as an epoch: claim, upload, barrier, COMPLETE. */
final class EpochDelivery implements LayoutDelivery {
    private final SftpTarget target;
    private final EpochLayout layout;
    private final Clock clock;
    private final Publication publication;

    EpochDelivery(SftpTarget target, EpochLayout layout, Clock clock, Publication publication) {
        this.target = target;
        this.layout = layout;
        this.clock = clock;
        this.publication = publication;
    }

    @Override
    public Placed deliver(SftpSession session, FileBytes source) throws IOException {
        String epoch = new EpochClaim(session, layout).claim(clock.instant());
        EpochContent content = new EpochContent(layout.resolve(epoch), publication.files());
        content.upload(session, source);
        Outcome outcome = new EpochCommit(target, epoch, content).commit(session);
        return new Placed(outcome, content.directory(), epoch);
    }
}
