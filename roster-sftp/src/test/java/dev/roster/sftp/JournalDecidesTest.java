package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.JournalException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Failure;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops a run: what the receipt says follows from how far the journal says that the delivery came. */
class JournalDecidesTest {
    private static final Retries PATIENT =
            new Retries(5, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(9));

    @TempDir
    Path temporary;

    private Delivery delivery;
    private TakenUp runs;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        runs = new TakenUp(delivery, temporary.resolve("deliveries"));
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void isInDoubtWhereItIsCancelledInAPauseAfterCompleteWasAskedFor() throws IOException {
        try (DropboxServer server = delivery.server().start();
                CuttingProxy line = CuttingProxy.to(server.port())) {
            runs.when(Step.COMMITTING, 1, () -> close(line));
            InDoubtException doubt = catchThrowableOfType(
                    InDoubtException.class,
                    () -> cancelledInAPause(server, line).publish(delivery.folder(), delivery.report()));
            assertThat(doubt.retry()).isEqualTo(Retry.MAY_HELP);
            assertThat(doubt)
                    .hasMessageEndingWith(
                            "(127.0.0.1:%s: the thread was interrupted between two attempts)".formatted(line.port()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcomes()).containsExactly(Outcome.IN_DOUBT);
        }
    }

    @Test
    void isDeliveredWhereItIsCancelledInAPauseAfterCompleteWasConfirmed() throws IOException {
        try (DropboxServer server = delivery.server().start();
                CuttingProxy line = CuttingProxy.to(server.port())) {
            runs.when(Step.ACKNOWLEDGED, 1, () -> close(line));
            Receipt receipt = cancelledInAPause(server, line).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED_UNCONFIRMED);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    private SftpPublisher cancelledInAPause(DropboxServer server, CuttingProxy line) {
        DeliveryListener impatient = new DeliveryListener() {
            @Override
            public void reached(Step step) {
                runs.reached(step);
            }

            @Override
            public void ended(Receipt receipt) {
                runs.ended(receipt);
            }

            @Override
            public void retrying(int attempt, Duration pause, DeliveryException why) {
                Thread.currentThread().interrupt();
            }
        };
        return runs.publisher(Delivery.target(server, line.port()).build(), PublishLayout.epoch("/upload"))
                .withRetries(PATIENT)
                .withListener(impatient);
    }

    @Test
    void namesTheNewFilesWhereLaterAttemptsDoNotEvenConnect() throws IOException {
        delivery.write("rosters.csv", new byte[10]);
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        DropboxListener cutter = new DropboxListener() {
            @Override
            public void renamed(Path from, Path to) {
                if (to.endsWith("schools.csv")) {
                    close(line.get());
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(cutter).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            line.set(proxy);
            SftpPublisher publisher =
                    runs.publisher(Delivery.target(server, proxy.port()).build(), PublishLayout.flat("/upload"));
            PartlyDeliveredException partly = catchThrowableOfType(
                    PartlyDeliveredException.class, () -> publisher.publish(delivery.folder(), delivery.report()));
            assertThat(partly.delivered()).containsExactly("rosters.csv");
            assertThat(partly.uncertain()).containsExactly("schools.csv");
            assertThat(partly.remaining()).containsExactly("students.csv");
            assertThat(partly.getMessage()).contains("could not be reached");
            assertThat(failure().kind()).isEqualTo("PartlyDelivered");
        }
    }

    @Test
    void stopsWhereTheJournalCannotBeWrittenAndNothingWasPromised() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.when(Step.UPLOADING, 1, runs::blockTheJournal);
            JournalException unwritten = catchThrowableOfType(
                    JournalException.class, () -> runs.epochs(server).publish(delivery.folder(), delivery.report()));
            assertThat(unwritten)
                    .hasMessage(
                            "127.0.0.1:%s: the journal of this delivery could not be written here; see that the disk of the delivery folder has room, and publish the same files again"
                                    .formatted(server.port()));
            assertThat(failure()).isEqualTo(new Failure("Journal", unwritten.getMessage(), false));
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void isDeliveredWhereTheJournalCannotBeWrittenAfterwards() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.when(Step.COMMITTING, 1, runs::blockTheJournal);
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED_UNCONFIRMED);
            assertThat(receipt.remarks())
                    .hasSize(2)
                    .allMatch(remark -> remark.contains("the journal of this delivery could not be written"));
        }
    }

    @Test
    void isDeliveredWhereOnlyItsEndCannotBeWritten() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.when(Step.ACKNOWLEDGED, 1, runs::blockTheJournal);
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.remarks()).hasSize(1);
        }
    }

    @Test
    void namesTheNewFilesWhereTheJournalCannotBeWrittenAmongThem() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.when(Step.COMMITTING, 1, runs::blockTheJournal);
            PartlyDeliveredException partly = catchThrowableOfType(
                    PartlyDeliveredException.class,
                    () -> runs.flat(server).publish(delivery.folder(), delivery.report()));
            assertThat(partly.delivered()).containsExactly("schools.csv");
            assertThat(partly.uncertain()).isEmpty();
            assertThat(partly.remaining()).containsExactly("students.csv");
            assertThat(partly.retry()).isEqualTo(Retry.POINTLESS);
        }
    }

    @Test
    void isDeliveredWhereTheLastOfThemCannotBeWrittenDown() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.when(Step.FILE, 3, runs::blockTheJournal);
            Receipt receipt = runs.flat(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(Delivery.files(delivery.upload()))
                    .usingRecursiveComparison()
                    .isEqualTo(Delivery.files(delivery.local()));
        }
    }

    @Test
    void isInDoubtWhereAFileHasChangedSinceCompleteWasAskedFor() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Report report = delivery.report();
            runs.killedAt(Step.COMMITTING, runs.epochs(server));
            delivery.write("schools.csv", new byte[] {1});
            assertThatExceptionOfType(InDoubtException.class)
                    .isThrownBy(() -> runs.epochs(server).publish(delivery.folder(), report))
                    .withMessageContaining("schools.csv changed since it was validated");
            assertThat(outcomes()).containsExactly(Outcome.IN_DOUBT);
            assertThat(receipt().epoch()).isEqualTo("20260304-050607");
        }
    }

    @Test
    void saysThatTheFilesWereDeliveredWhereOneHasChangedSince() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Report report = delivery.report();
            runs.killedAt(Step.ACKNOWLEDGED, runs.epochs(server));
            delivery.write("schools.csv", new byte[] {1});
            assertThatExceptionOfType(SourceChangedException.class)
                    .isThrownBy(() -> runs.epochs(server).publish(delivery.folder(), report));
            assertThat(receipt().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(receipt().epoch()).isNull();
            assertThat(receipt().remarks())
                    .containsExactly(
                            "these files were delivered before, as the epoch '20260304-050607'; this run sent nothing");
        }
    }

    @Test
    void namesTheNewFilesWhereOneHasChangedAmongTheRenames() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Report report = delivery.report();
            runs.killedAt(Step.COMMITTING, runs.flat(server));
            delivery.write("schools.csv", new byte[] {1});
            PartlyDeliveredException partly = catchThrowableOfType(
                    PartlyDeliveredException.class, () -> runs.flat(server).publish(delivery.folder(), report));
            assertThat(partly.uncertain()).containsExactly("schools.csv");
            assertThat(partly.remaining()).containsExactly("students.csv");
            assertThat(partly).hasCauseInstanceOf(SourceChangedException.class);
        }
    }

    @Test
    void saysThatTheEpochOfThePublicationBeforeMayBeComplete() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.killedAt(Step.COMMITTING, runs.epochs(server));
            delivery.write("schools.csv", new byte[] {1});
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.orphans()).isEmpty();
            assertThat(receipt.remarks())
                    .containsExactly(
                            "the epoch '20260304-050607' of the publication before may be complete, and there is no receipt of its delivery");
            runs.killedAt(Step.ACKNOWLEDGED, runs.epochs(server).withId("third"));
            assertThat(runs.epochs(server)
                            .withId("fourth")
                            .publish(delivery.folder(), delivery.report())
                            .remarks())
                    .containsExactly(
                            "the epoch '20260304-050609' of the publication before is complete, and there is no receipt of its delivery");
        }
    }

    private Receipt receipt() {
        return runs.receipts().get(runs.receipts().size() - 1);
    }

    private Failure failure() {
        Failure failure = receipt().failure();
        assertThat(failure).isNotNull();
        return failure;
    }

    private List<Outcome> outcomes() {
        return runs.receipts().stream().map(Receipt::outcome).toList();
    }

    private static void close(CuttingProxy line) {
        try {
            line.close();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
