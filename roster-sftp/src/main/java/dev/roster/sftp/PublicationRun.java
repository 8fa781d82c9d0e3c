package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One publication from the files here to the receipt: as many attempts as are allowed, each where the last one got to. */
final class PublicationRun {
    private final SftpTarget target;
    private final PublishLayout layout;
    private final DeliveryOptions options;
    private final Publication publication;
    private final ProgressLog log;
    private final ReceiptDraft draft;
    private boolean looked;
    private boolean unexplained;

    PublicationRun(
            SftpTarget target,
            PublishLayout layout,
            DeliveryOptions options,
            Publication publication,
            ProgressLog log,
            ReceiptDraft draft) {
        this.target = target;
        this.layout = layout;
        this.options = options;
        this.publication = publication;
        this.log = log;
        this.draft = draft;
    }

    /** Delivers; whatever it throws, the log says how far it came. */
    Receipt run(FileBytes source) throws IOException {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return draft.of(once(source), log.entry());
            } catch (DeliveryException failed) {
                boolean again = again(failed, attempt, Duration.ofNanos(System.nanoTime() - start));
                if (!again && log.is(State.ACKNOWLEDGED)) {
                    return draft.of(Outcome.COMMITTED_UNCONFIRMED, log.entry());
                }
                if (!again) {
                    throw atLast(failed);
                }
            }
        }
    }

    private Outcome once(FileBytes source) throws IOException {
        log.attempted();
        SftpSession session = SftpSession.open(target.endpoint());
        try {
            draft.hostKey(session.hostKey());
            return delivery().deliver(session, source);
        } finally {
            session.close();
        }
    }

    private LayoutDelivery delivery() {
        if (layout instanceof EpochLayout epoch) {
            return new EpochDelivery(epoch, publication, options, log);
        }
        return new FlatDelivery(target.server(), (NamedLayout) layout, publication, options, log);
    }

    /** Where COMPLETE was asked for, somebody looks at once, even where nothing else is tried again. */
    private boolean again(DeliveryException failed, int attempt, Duration sofar) throws DeliveryException {
        if (failed instanceof DeliveryCancelledException || !mayHelp(failed)) {
            return false;
        }
        boolean asked = log.is(State.COMMITTING) || log.is(State.ACKNOWLEDGED);
        if (asked && layout instanceof EpochLayout && !looked) {
            looked = true;
            return true;
        }
        if (attempt >= options.retries().attempts()
                || sofar.compareTo(options.retries().budget()) > 0) {
            return false;
        }
        Duration pause = options.retries()
                .pauseAfter(attempt, ThreadLocalRandom.current().nextDouble());
        options.listener().retrying(attempt, pause, failed);
        sleep(pause);
        return true;
    }

    private boolean mayHelp(DeliveryException failed) {
        boolean first = !unexplained;
        unexplained |= failed.retry() == Retry.ONCE;
        return failed.retry() == Retry.MAY_HELP || (failed.retry() == Retry.ONCE && first);
    }

    private static void sleep(Duration pause) throws DeliveryCancelledException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new DeliveryCancelledException("the thread was interrupted between two attempts", null);
        }
    }

    private DeliveryException atLast(DeliveryException failed) {
        JournalEntry entry = log.entry();
        if (entry.state() != State.COMMITTING || !(layout instanceof EpochLayout epochs)) {
            return failed;
        }
        String epoch = String.valueOf(entry.epoch());
        String advice = options.folder() == null
                ? "look for '%s/%s' before anything is published again"
                        .formatted(epochs.resolve(epoch), Publication.MARKER)
                : "publish the same files again, which looks for '%s/%s' and finishes what is unfinished"
                        .formatted(epochs.resolve(epoch), Publication.MARKER);
        return new InDoubtException(
                "%s: COMPLETE of the epoch '%s' was asked for, and it is not known whether it was made; %s (%s)"
                        .formatted(target.server(), epoch, advice, failed.getMessage()),
                epoch,
                failed);
    }
}
