package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.DeliveryUnderWayException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Failure;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A delivery that was ended in its middle is taken up where it was. */
class ResumedDeliveryTest {

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        folder = temporary.resolve("deliveries");
    }

    @Test
    void thatWasCommittedIsNotMadeAgain() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt first = publisher(server).publish(delivery.folder(), delivery.report());
            Receipt second = publisher(server).publish(delivery.folder(), delivery.report());

            assertThat(first.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(second.outcome()).isEqualTo(Outcome.ALREADY_COMMITTED);
            assertThat(second.epoch()).isEqualTo(first.epoch());
            assertThat(second.publication()).isEqualTo(first.publication());
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void isMadeAgainWhereTheReceiverHasAnotherSetSince() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            byte[] schools = Files.readAllBytes(delivery.local().resolve("schools.csv"));
            publisher(server).publish(delivery.folder(), delivery.report());
            delivery.write("schools.csv", new byte[] {1});
            publisher(server).publish(delivery.folder(), delivery.report());
            delivery.write("schools.csv", schools);
            Receipt third = publisher(server).publish(delivery.folder(), delivery.report());

            assertThat(third.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(delivery.epochs()).hasSize(3);
        }
    }

    @Test
    void isTriedAgainAfterTheLineBreaks() throws IOException {
        List<Integer> attempts = new ArrayList<>();
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void retrying(int attempt, Duration pause, DeliveryException why) {
                attempts.add(attempt);
            }
        };
        try (DropboxServer server = delivery.server().start();
                CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.RESET, 60_000)) {
            SftpTarget target = Delivery.target(server, proxy.port()).build();
            Receipt receipt = publisher(target).withListener(listener).publish(delivery.folder(), delivery.report());

            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.attempts()).isEqualTo(2);
            assertThat(attempts).containsExactly(1);
            assertThat(delivery.completeEpochs()).hasSize(1);
            assertThat(delivery.epochs()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void isTakenUpByTheNextProgramWhereverTheFirstWasKilled(Step killedAt) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            assertThatThrownBy(() -> publisher(server)
                            .withListener(killing(killedAt, 1))
                            .publish(delivery.folder(), delivery.report()))
                    .isInstanceOf(Killed.class);
            Receipt receipt = publisher(server).publish(delivery.folder(), delivery.report());

            boolean over = killedAt == Step.DONE;
            assertThat(receipt.outcome()).isEqualTo(over ? Outcome.ALREADY_COMMITTED : Outcome.COMMITTED);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void underFixedNamesToo(Step killedAt) throws IOException {
        takeUpUnderFixedNames(killedAt, 1, 1);
    }

    @Tag("deep")
    @ParameterizedTest
    @EnumSource(Step.class)
    void underFixedNamesAtALaterFileToo(Step killedAt) throws IOException {
        takeUpUnderFixedNames(killedAt, 2, 3);
    }

    private void takeUpUnderFixedNames(Step killedAt, int first, int last) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            for (int time = first; time <= last; time++) {
                SftpPublisher flat = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat("/upload"))
                        .withFolder(folder)
                        .withRetries(TakenUp.QUICK);
                DeliveryListener killer = killing(killedAt, time);
                try {
                    flat.withListener(killer).publish(delivery.folder(), delivery.report());
                } catch (Killed killed) {
                    flat.publish(delivery.folder(), delivery.report());
                }
                assertThat(Delivery.files(delivery.upload()))
                        .usingRecursiveComparison()
                        .isEqualTo(Delivery.files(delivery.local()));
                delivery.write("students.csv", Delivery.randomBytes(1_000 * time));
            }
        }
    }

    @Test
    void keepsItsJournalForItsOwnerAlone() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            publisher(server).publish(delivery.folder(), delivery.report());
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                assertThat(Files.getPosixFilePermissions(path).toString()).doesNotContain("GROUP", "OTHERS");
                assertThat(path.toString()).doesNotContain(Delivery.CELL, Delivery.SECRET);
            }
        }
    }

    @Test
    void isRefusedWhileAnotherOneHoldsTheFolder() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            List<Receipt> receipts = new ArrayList<>();
            DeliveryListener told = new DeliveryListener() {
                @Override
                public void ended(Receipt receipt) {
                    receipts.add(receipt);
                }
            };
            DeliveryListener second = new DeliveryListener() {
                @Override
                public void reached(Step step) {
                    if (step == Step.UPLOADING) {
                        assertThatExceptionOfType(DeliveryUnderWayException.class)
                                .isThrownBy(() -> publisher(server)
                                        .withListener(told)
                                        .publish(delivery.folder(), delivery.report()));
                    }
                }
            };
            publisher(server).withListener(second).publish(delivery.folder(), delivery.report());
            assertThat(receipts)
                    .extracting(Receipt::outcome, Receipt::failure, Receipt::link)
                    .containsExactly(tuple(
                            Outcome.FAILED,
                            new Failure(
                                    "DeliveryUnderWay",
                                    "127.0.0.1:%s: another delivery to this target is under way from the same delivery folder; wait until it has ended"
                                            .formatted(server.port()),
                                    true),
                            null));
        }
    }

    @Test
    void isVerifiedByWhatTheServerCanDo() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            int size = 50_000;
            for (Verification verification : Verification.values()) {
                delivery.write("students.csv", Delivery.randomBytes(size++));
                Receipt receipt =
                        publisher(server).withVerification(verification).publish(delivery.folder(), delivery.report());
                Verified expected = switch (verification) {
                    case SIZE -> Verified.BY_SIZE;
                    case READ_BACK -> Verified.BY_READ_BACK;
                    case AUTO, HASH -> Verified.BY_HASH;
                };
                assertThat(receipt.files()).extracting(ReceiptFile::verified).containsOnly(expected);
            }
        }
    }

    /** Stands for a killed program: nothing is caught on the way, so nothing is tidied up either. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static DeliveryListener killing(Step step, int time) {
        AtomicInteger left = new AtomicInteger(time);
        return new DeliveryListener() {
            @Override
            public void reached(Step reached) {
                if (reached == step && left.decrementAndGet() == 0) {
                    throw new Killed();
                }
            }
        };
    }

    private SftpPublisher publisher(DropboxServer server) {
        return publisher(Delivery.target(server).build());
    }

    private SftpPublisher publisher(SftpTarget target) {
        return SftpPublisher.to(target, PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                .withFolder(folder)
                .withRetries(TakenUp.QUICK);
    }
}
