package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A publisher with a folder that is stopped at some step, and what its runs said in the end. */
final class TakenUp implements DeliveryListener {
    static final Retries QUICK = new Retries(3, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

    private final Delivery delivery;
    private final Path folder;
    private final List<Receipt> receipts = new ArrayList<>();
    private final AtomicInteger before = new AtomicInteger();
    private Step at = Step.DONE;
    private Runnable action = () -> {};

    TakenUp(Delivery delivery, Path folder) {
        this.delivery = delivery;
        this.folder = folder;
    }

    /** Stands for a killed program: nothing is caught on the way, so nothing is tidied up either. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    SftpPublisher epochs(DropboxServer server) {
        return publisher(Delivery.target(server).build(), PublishLayout.epoch("/upload"));
    }

    SftpPublisher flat(DropboxServer server) {
        return publisher(Delivery.target(server).build(), PublishLayout.flat("/upload"));
    }

    SftpPublisher publisher(SftpTarget target, PublishLayout layout) {
        return SftpPublisher.to(target, layout)
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                .withFolder(folder)
                .withRetries(QUICK)
                .withListener(this);
    }

    /** Does something when a step is reached for the so-many-th time. */
    void when(Step step, int time, Runnable does) {
        at = step;
        before.set(time);
        action = does;
    }

    void killedAt(Step step, SftpPublisher publisher) {
        when(step, 1, () -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> publisher.publish(delivery.folder(), delivery.report()))
                .isInstanceOf(Killed.class);
    }

    List<Receipt> receipts() {
        return receipts;
    }

    /** Returns the file that the journal is written to. */
    Path journal() {
        try (Stream<Path> targets = Files.list(folder)) {
            return targets.toList().get(0).resolve("journal.json");
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    /** Makes it impossible to write the journal, and nothing else. */
    void blockTheJournal() {
        try {
            Path journal = journal();
            Files.deleteIfExists(journal);
            Files.createDirectories(journal.resolve("in-the-way"));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public synchronized void reached(Step step) {
        if (step == at && before.decrementAndGet() == 0) {
            action.run();
        }
    }

    @Override
    public void ended(Receipt receipt) {
        receipts.add(receipt);
    }
}
