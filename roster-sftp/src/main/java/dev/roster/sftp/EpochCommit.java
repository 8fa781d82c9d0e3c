package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes COMPLETE, once the content is whole. From the moment it is asked for, a broken connection leaves open whether it
 * was made; the next connection looks, and finishes what is unfinished. Asking twice does no harm: the file is created
 * exclusively, beside the same files, in the same epoch.
 */
final class EpochCommit {
    private final SftpSession session;
    private final EpochContent content;
    private final ProgressLog log;
    private final String marker;

    EpochCommit(SftpSession session, EpochContent content, ProgressLog log) {
        this.session = session;
        this.content = content;
        this.log = log;
        this.marker = content.pathOf(Publication.MARKER);
    }

    /** Commits the epoch; after an exception the log says whether COMPLETE may be there. */
    Outcome commit() throws IOException {
        boolean askedBefore = log.is(State.COMMITTING);
        content.requireWhole(session, askedBefore ? Set.of(Publication.MARKER) : Set.of());
        log.committing();
        try {
            session.create(marker).finish();
        } catch (RemoteRefusedException refused) {
            return afterRefusal(refused, askedBefore);
        }
        log.acknowledged();
        return seen();
    }

    /**
     * Finds out what became of an earlier request for COMPLETE. All files were there before that, so where one is missing
     * the receiver is taking the epoch apart.
     *
     * @return the outcome, or {@code null} where the epoch waits for COMPLETE; the request may still be on its way then,
     *     so "not there" is no answer, and making it is
     */
    @Nullable
    Outcome settle() throws IOException {
        if (log.is(State.ACKNOWLEDGED)) {
            return seen();
        }
        if (session.look(marker) != null) {
            return Outcome.COMMITTED;
        }
        return content.isTaken(session) ? Outcome.COMMITTED_UNCONFIRMED : null;
    }

    /** A receiver may take the epoch as soon as COMPLETE is there. */
    private Outcome seen() throws IOException {
        try {
            return session.look(marker) != null ? Outcome.COMMITTED : Outcome.COMMITTED_UNCONFIRMED;
        } catch (RemoteRefusedException blind) {
            return Outcome.COMMITTED_UNCONFIRMED;
        }
    }

    /** A refusal means that COMPLETE was not made, unless something there says otherwise. */
    private Outcome afterRefusal(RemoteRefusedException refused, boolean askedBefore) throws IOException {
        if (session.look(marker) != null) {
            return Outcome.COMMITTED;
        }
        if (content.isTaken(session)) {
            return Outcome.COMMITTED_UNCONFIRMED;
        }
        if (!askedBefore) {
            log.uploadingAgain();
        }
        throw refused;
    }
}
