package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.JournalException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One publication from the files here to the receipt: as many attempts as are allowed, each where the last one got to. */
final class PublicationRun {
    private final SftpTarget target;
    private final PublishLayout layout;
    private final DeliveryOptions options;
    private final Publication publication;
    private final ProgressLog log;
    private final ReceiptDraft draft;
    private final LastWord lastWord;
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
        this.lastWord = new LastWord(target, layout, options);
    }

    /** Delivers; whatever it throws, the log says how far it came. */
    Receipt run(FileBytes source) throws IOException {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return draft.of(once(source), log.entry());
            } catch (IOException failed) {
                Duration pause = pauseAfter(failed, attempt, Duration.ofNanos(System.nanoTime() - start));
                IOException last = pause == null ? failed : cancelledIn(pause);
                if (last != null) {
                    return stopped(last);
                }
            }
        }
    }

    private Receipt stopped(IOException failed) throws IOException {
        Outcome outcome = lastWord.outcome(log.entry());
        if (outcome == null) {
            throw lastWord.of(failed, log.entry());
        }
        Receipt receipt = draft.of(outcome, log.entry());
        return failed instanceof JournalException ? receipt.remarking(ReceiptDraft.words(failed)) : receipt;
    }

    private Outcome once(FileBytes source) throws IOException {
        log.attempted();
        SftpSession session = SftpSession.open(target.endpoint(), draft::hostKey);
        try {
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

    /**
     * Returns how long to wait for another attempt, or {@code null} where there is none. Where COMPLETE was asked for,
     * somebody looks at once, even where nothing else is tried again.
     */
    private @Nullable Duration pauseAfter(IOException thrown, int attempt, Duration sofar) {
        if (!(thrown instanceof DeliveryException failed)
                || failed instanceof DeliveryCancelledException
                || !mayHelp(failed)) {
            return null;
        }
        boolean asked = log.is(State.COMMITTING) || log.is(State.ACKNOWLEDGED);
        if (asked && layout instanceof EpochLayout && !looked) {
            looked = true;
            return Duration.ZERO;
        }
        Duration pause = options.retries()
                .pauseAfter(attempt, sofar, ThreadLocalRandom.current().nextDouble());
        if (pause != null) {
            options.listener().retrying(attempt, pause, failed);
        }
        return pause;
    }

    private boolean mayHelp(DeliveryException failed) {
        boolean first = !unexplained;
        unexplained |= failed.retry() == Retry.ONCE;
        return failed.retry() == Retry.MAY_HELP || (failed.retry() == Retry.ONCE && first);
    }

    /** Waits; returns what ended that before its time, or {@code null}. */
    private @Nullable DeliveryCancelledException cancelledIn(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return null;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new DeliveryCancelledException(
                    "%s: the thread was interrupted between two attempts".formatted(target.server()), null);
        }
    }
}
