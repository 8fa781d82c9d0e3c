package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;

/** One publication as the files themselves: look, clear up, upload beside, and only then rename. */
final class FlatDelivery implements LayoutDelivery {
    private final SftpTarget target;
    private final FlatLayout layout;
    private final Publication publication;

    FlatDelivery(SftpTarget target, FlatLayout layout, Publication publication) {
        this.target = target;
        this.layout = layout;
        this.publication = publication;
    }

    @Override
    public Placed deliver(SftpSession session, FileBytes source) throws IOException {
        FlatDirectory directory = FlatDirectory.look(session, target.server(), layout.directory());
        directory.requireReplaceable(publication.files());
        directory.removeLeftovers();
        FlatChange change = new FlatChange(session, directory, publication.referencedFirst());
        try {
            change.upload(source);
            change.rename();
        } finally {
            change.discard();
        }
        return new Placed(Outcome.COMMITTED, layout.directory(), null);
    }
}
