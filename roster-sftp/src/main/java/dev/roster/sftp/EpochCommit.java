package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteUpload;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.EpochConflictException;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.receipt.Receipt.Outcome;

/**
 * Makes COMPLETE, once the content is whole. From the moment it is asked for, a broken connection leaves open whether it
 * was made; then one more connection looks, and finishes what is unfinished. Asking twice does no harm: the file is
 * created exclusively, beside the same files, in the same epoch.
 */
final class EpochCommit {
    private final SftpTarget target;
    private final String epoch;
    private final EpochContent content;
    private final String marker;
    private boolean acknowledged;

    EpochCommit(SftpTarget target, String epoch, EpochContent content) {
        this.target = target;
        this.epoch = epoch;
        this.content = content;
        this.marker = content.pathOf(Publication.MARKER);
    }

    /**
     * Commits the epoch.
     *
     * @throws InDoubtException if nobody knows whether COMPLETE is there
     * @throws DeliveryException if it is certainly not there
     */
    Outcome commit(SftpSession session) throws DeliveryException {
        content.requireWhole(session);
        try {
            return place(session);
        } catch (ConnectionLostException lost) {
            return settle();
        }
    }

    private Outcome place(SftpSession session) throws DeliveryException {
        RemoteUpload upload;
        try {
            upload = session.create(marker);
        } catch (RemoteRefusedException refused) {
            throw afterRefusal(session, refused);
        }
        try {
            upload.finish();
            acknowledged = true;
            return look(session);
        } catch (RemoteRefusedException refused) {
            return look(session);
        }
    }

    /** A refusal means that COMPLETE was not made, unless something there says otherwise. */
    private DeliveryException afterRefusal(SftpSession session, RemoteRefusedException refused)
            throws ConnectionLostException {
        try {
            boolean untouched = session.look(marker) == null && session.look(content.directory()) != null;
            return untouched ? refused : inDoubt(refused);
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (DeliveryException unseen) {
            return inDoubt(unseen);
        }
    }

    /** Only where COMPLETE may have been made by us. */
    private Outcome look(SftpSession session) throws DeliveryException {
        try {
            if (session.look(marker) != null) {
                return Outcome.COMMITTED;
            }
            if (acknowledged || session.look(content.directory()) == null) {
                return Outcome.COMMITTED_UNCONFIRMED;
            }
            throw inDoubt(new EpochConflictException("the epoch is there without COMPLETE"));
        } catch (RemoteRefusedException unseen) {
            if (acknowledged) {
                return Outcome.COMMITTED_UNCONFIRMED;
            }
            throw inDoubt(unseen);
        }
    }

    private Outcome settle() throws InDoubtException {
        try {
            SftpSession second = SftpSession.open(target.endpoint());
            try {
                return finish(second);
            } finally {
                second.close();
            }
        } catch (InDoubtException doubt) {
            throw doubt;
        } catch (DeliveryException unsettled) {
            if (acknowledged) {
                return Outcome.COMMITTED_UNCONFIRMED;
            }
            throw inDoubt(unsettled);
        }
    }

    /**
     * The first connection's request may still be on its way when we look, so "not there" is no answer; making it is.
     */
    private Outcome finish(SftpSession second) throws DeliveryException {
        boolean there = second.look(marker) != null;
        if (there || acknowledged || second.look(content.directory()) == null) {
            return there ? Outcome.COMMITTED : Outcome.COMMITTED_UNCONFIRMED;
        }
        try {
            content.requireWhole(second);
            second.create(marker).finish();
            return Outcome.COMMITTED;
        } catch (RemoteRefusedException | EpochConflictException overtaken) {
            return look(second);
        }
    }

    private InDoubtException inDoubt(DeliveryException cause) {
        return new InDoubtException(
                "%s: COMPLETE of the epoch '%s' was asked for, and it is not known whether it was made; look for '%s' before anything is published again (%s)"
                        .formatted(target.server(), epoch, marker, cause.getMessage()),
                epoch,
                cause);
    }
}
