package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.sftp.ReservedServer.Habit;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made sure, or received, though the server tells little. */
@Timeout(30)
class ReservedServerTest {
    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"REFUSES_TO_LOOK", "NAMES_NO_SIZE"})
    void isAskedForTheBytesWhereItTellsNoSize(Habit habit) throws IOException {
        try (ReservedServer server = ReservedServer.start(delivery, habit)) {
            assertThat(verified(server, Verification.SIZE)).containsOnly(Verified.BY_HASH);
            assertThat(verified(server, Verification.READ_BACK)).containsOnly(Verified.BY_READ_BACK);
        }
        try (ReservedServer server = ReservedServer.start(delivery, habit, Habit.COMPUTES_NO_DIGEST)) {
            assertThat(verified(server, Verification.AUTO)).containsOnly(Verified.BY_READ_BACK);
        }
    }

    @Test
    void isBelievedOnlyWhereThatWasAllowed() throws IOException {
        try (ReservedServer server = ReservedServer.start(
                delivery, Habit.REFUSES_TO_LOOK, Habit.REFUSES_TO_READ, Habit.COMPUTES_NO_DIGEST)) {
            assertThat(verified(server, Verification.AUTO)).containsOnly(Verified.UNVERIFIABLE);
            for (Verification strict : List.of(Verification.HASH, Verification.READ_BACK)) {
                assertThatExceptionOfType(RemoteDeniedException.class).isThrownBy(() -> verified(server, strict));
            }
        }
    }

    @Test
    void takesAnEpochThoughItNamesNoSize() throws IOException {
        try (ReservedServer server = ReservedServer.start(delivery, Habit.NAMES_NO_SIZE)) {
            Receipt receipt = Delivery.publisher(server.target()).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void isReadInPiecesOfItsOwnSize() throws IOException {
        Path epoch = Files.createDirectory(delivery.upload().resolve("20260304-050607"));
        Path file = Files.write(epoch.resolve("students.csv"), Delivery.randomBytes(2_000_003));
        Files.createFile(epoch.resolve("COMPLETE"));
        try (ReservedServer server = ReservedServer.start(delivery, Habit.READS_LITTLE_AT_ONCE)) {
            ReceivedSet set =
                    SftpInbox.at(server.target(), "/upload").download("20260304-050607", temporary.resolve("received"));
            assertThat(Files.mismatch(set.folder().resolve("students.csv"), file))
                    .isEqualTo(-1);
            assertThat(server.reads()).isLessThan(600);
        }
    }

    @Test
    void handsASetOutOnceThoughItNamesNoTimes() throws IOException {
        try (ReservedServer server = ReservedServer.start(delivery, Habit.NAMES_NO_TIME)) {
            Path into = temporary.resolve("received");
            SftpInbox inbox = SftpInbox.at(server.target(), "/upload")
                    .withRest(Duration.ZERO)
                    .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC));
            Files.writeString(delivery.upload().resolve("students_auto.csv"), "abc");
            assertThat(inbox.collectAuto(into)).isNotNull();
            assertThat(delivery.upload()).isEmptyDirectory();
            Files.writeString(delivery.upload().resolve("students_auto.csv"), "abd");
            assertThat(inbox.collectAuto(into)).isNotNull();
            assertThat(delivery.upload()).isEmptyDirectory();
            assertThat(SftpInboxTest.left(into)).containsExactly("20260304-050607", "20260304-050608");
        }
    }

    private List<Verified> verified(ReservedServer server, Verification verification) throws IOException {
        Receipt receipt = SftpPublisher.to(server.target(), PublishLayout.flat("/upload"))
                .withRetries(Retries.none())
                .withVerification(verification)
                .publish(delivery.folder(), delivery.report());
        return receipt.files().stream().map(ReceiptFile::verified).toList();
    }
}
