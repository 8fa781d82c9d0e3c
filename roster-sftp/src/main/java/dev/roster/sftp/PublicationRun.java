package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.LayoutDelivery.Placed;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** One publication from the files here to the receipt. */
final class PublicationRun {
    private final SftpTarget target;
    private final PublishLayout layout;
    private final Clock clock;
    private final Publication publication;

    PublicationRun(SftpTarget target, PublishLayout layout, Clock clock, Publication publication) {
        this.target = target;
        this.layout = layout;
        this.clock = clock;
        this.publication = publication;
    }

    Receipt run(FileBytes source) throws IOException {
        Instant started = clock.instant();
        publication.requireUnchanged(source);
        SftpSession session = SftpSession.open(target.endpoint());
        try {
            return receipt(delivery().deliver(session, source), session.hostKey(), started);
        } finally {
            session.close();
        }
    }

    private LayoutDelivery delivery() {
        if (layout instanceof EpochLayout epoch) {
            return new EpochDelivery(target, epoch, clock, publication);
        }
        if (layout instanceof FlatLayout flat) {
            return new FlatDelivery(target, flat, publication);
        }
        throw new IllegalStateException("there is no delivery for the layout %s".formatted(layout));
    }

    private Receipt receipt(Placed placed, String hostKey, Instant started) {
        List<ReceiptFile> files = publication.files().stream()
                .map(file -> new ReceiptFile(
                        file.name(),
                        file.rows(),
                        file.bytes(),
                        file.sha256(),
                        RemotePath.of(placed.directory(), file.name()),
                        Verified.BY_SIZE))
                .toList();
        return new Receipt(
                placed.outcome(),
                publication.format(),
                publication.fingerprint(),
                target.server(),
                target.user(),
                layout.name(),
                layout.directory(),
                hostKey,
                placed.epoch(),
                files,
                started,
                clock.instant(),
                publication.files().stream().mapToLong(FileFacts::bytes).sum());
    }
}
