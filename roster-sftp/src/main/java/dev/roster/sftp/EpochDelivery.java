package dev.roster.sftp;

import dev.roster.sftp.Receipt.Outcome;
import dev.roster.sftp.ReceiptFile.Verified;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** One publication as an epoch: freeze, connect, claim, upload, barrier, COMPLETE, receipt. */
final class EpochDelivery {
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

    Receipt run(FileBytes source) throws IOException {
        Instant started = clock.instant();
        publication.requireUnchanged(source);
        SftpSession session = SftpSession.open(target);
        try {
            String epoch = new EpochClaim(session, layout).claim(clock.instant());
            EpochContent content = new EpochContent(layout.resolve(epoch), publication.files());
            content.upload(session, source);
            Outcome outcome = new EpochCommit(target, epoch, content).commit(session);
            return receipt(outcome, epoch, content, session.hostKey(), started);
        } finally {
            session.close();
        }
    }

    private Receipt receipt(Outcome outcome, String epoch, EpochContent content, String hostKey, Instant started) {
        List<ReceiptFile> files = publication.files().stream()
                .map(file -> new ReceiptFile(
                        file.name(),
                        file.rows(),
                        file.bytes(),
                        file.sha256(),
                        content.pathOf(file.name()),
                        Verified.BY_SIZE))
                .toList();
        return new Receipt(
                outcome,
                publication.format(),
                publication.fingerprint(),
                target.server(),
                target.user(),
                layout.directory(),
                hostKey,
                epoch,
                files,
                started,
                clock.instant(),
                publication.files().stream().mapToLong(FileFacts::bytes).sum());
    }
}
