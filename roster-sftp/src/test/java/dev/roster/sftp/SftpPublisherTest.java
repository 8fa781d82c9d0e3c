package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.fault.ClockSkewException;
import dev.roster.sftp.fault.EpochConflictException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpPublisherTest {
    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void deliversTheSameBytesAndThenComplete() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = delivery.publish(server);

            assertThat(server.tree())
                    .containsExactly(
                            "upload/",
                            "upload/20260304-050607/",
                            "upload/20260304-050607/COMPLETE",
                            "upload/20260304-050607/schools.csv",
                            "upload/20260304-050607/students.csv");
            assertThat(delivery.completeEpochs()).hasSize(1);
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
            assertThat(receipt.epoch()).isEqualTo("20260304-050607");
            assertThat(receipt.hostKey()).isEqualTo(server.fingerprint());
            assertThat(receipt.bytesSent()).isEqualTo(100_000 + 15 + Delivery.CELL.length() + 3);
            assertThat(receipt.files())
                    .extracting(ReceiptFile::remotePath)
                    .containsExactly("/upload/20260304-050607/schools.csv", "/upload/20260304-050607/students.csv");
        }
    }

    @Test
    void deliversLargeAndEmptyFiles() throws IOException {
        delivery.write("students.csv", Delivery.randomBytes(9_000_001));
        delivery.write("empty.csv", new byte[0]);
        delivery.write("chunk.csv", Delivery.randomBytes(32 * 1024));
        try (DropboxServer server = delivery.server().start()) {
            delivery.publish(server);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void leavesFilesThatTheReportDoesNotName() throws IOException {
        Report report = delivery.report();
        delivery.write("notes.txt", new byte[] {1});
        try (DropboxServer server = delivery.server().start()) {
            Delivery.publisher(Delivery.target(server).build()).publish(delivery.folder(), report);
            assertThat(server.tree()).noneMatch(path -> path.endsWith("notes.txt"));
        }
    }

    @Test
    void refusesAReportThatIsNotPublishable() throws IOException {
        Report report = Delivery.report(Report.Status.PARTIAL, delivery.facts());
        assertThatIllegalStateException()
                .isThrownBy(() -> Delivery.publisher(Faults.nowhere()).publish(delivery.folder(), report))
                .withMessage(
                        "the report of format 'parentsquare' has errors or is not complete; publish only what report.publishable() allows");
    }

    @Test
    void refusesAReportWithoutFiles() {
        Report report = Delivery.report(Report.Status.COMPLETE, List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> Delivery.publisher(Faults.nowhere()).publish(delivery.folder(), report))
                .withMessage("the report names no file; there is nothing to publish");
    }

    @Test
    void refusesNamesThatMustNotTravel() {
        for (String name : List.of("COMPLETE", "complete", "../x.csv", "a/b.csv", ".hidden", "-rf", "a b.csv", "")) {
            Report report = Delivery.report(Report.Status.COMPLETE, List.of(new FileFacts(name, 0, 0, "0".repeat(64))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Delivery.publisher(Faults.nowhere()).publish(delivery.folder(), report));
        }
    }

    @Test
    void refusesBytesThatChangedSinceValidationBeforeItConnects() throws IOException {
        Report report = delivery.report();
        delivery.write("students.csv", Delivery.randomBytes(100_001));
        assertThatExceptionOfType(SourceChangedException.class)
                .isThrownBy(() -> Delivery.publisher(Faults.nowhere()).publish(delivery.folder(), report))
                .withMessage(
                        "students.csv changed since it was validated (100000 bytes then, more now); validate again");
        byte[] other = Delivery.randomBytes(100_000);
        other[50_000]++;
        delivery.write("students.csv", other);
        assertThatExceptionOfType(SourceChangedException.class)
                .isThrownBy(() -> Delivery.publisher(Faults.nowhere()).publish(delivery.folder(), report))
                .withMessage(
                        "students.csv changed since it was validated (100000 bytes as then, but others); validate again");
    }

    @Test
    void makesNoCompleteWhenBytesChangeWhileTheyAreSent() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        FileBytes changing = name -> {
            byte[] bytes = Files.readAllBytes(delivery.local().resolve(name));
            if (opened.incrementAndGet() == 4) {
                bytes[bytes.length - 1]++;
            }
            return new ByteArrayInputStream(bytes);
        };
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = Delivery.publisher(Delivery.target(server).build());
            assertThatExceptionOfType(SourceChangedException.class)
                    .isThrownBy(() -> publisher.publish(changing, delivery.report()));
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void makesNoCompleteWhenTheSourceFailsWhileItIsSent() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        FileBytes failing = name -> opened.incrementAndGet() == 4
                ? brokenStream()
                : Files.newInputStream(delivery.local().resolve(name));
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = Delivery.publisher(Delivery.target(server).build());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> publisher.publish(failing, delivery.report()))
                    .withMessage("the disk broke");
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void takesTheNextSecondWhereAnEpochIsTaken() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            assertThat(delivery.publish(server).epoch()).isEqualTo("20260304-050607");
            assertThat(delivery.publish(server).epoch()).isEqualTo("20260304-050608");
            assertThat(delivery.completeEpochs()).hasSize(2);
        }
    }

    @Test
    void goesBeyondTheNewestEpochWithinTheAllowedSkew() throws IOException {
        Files.createDirectories(delivery.upload().resolve("20260304-050620"));
        try (DropboxServer server = delivery.server().start()) {
            assertThat(delivery.publish(server).epoch()).isEqualTo("20260304-050621");
        }
    }

    @Test
    void refusesToMakeAnEpochThatWouldBeOlderThanTheNewest() throws IOException {
        Files.createDirectories(delivery.upload().resolve("20260304-059029"));
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(ClockSkewException.class)
                    .isThrownBy(() -> delivery.publish(server))
                    .withMessage(
                            "127.0.0.1:%s: the newest epoch in '/upload' is '20260304-059029', the clock here says '20260304-050607' in Z; a new epoch would be the older one; check the clock, the zone of the target, and who made that epoch"
                                    .formatted(server.port()));
            assertThat(delivery.epochs()).hasSize(1);
        }
    }

    @Test
    void namesEpochsInTheZoneOfTheLayout() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            EpochLayout layout = PublishLayout.epoch("/upload").withZone(ZoneId.of("America/Chicago"));
            Receipt receipt = SftpPublisher.to(Delivery.target(server).build(), layout)
                    .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                    .publish(delivery.folder(), delivery.report());
            assertThat(receipt.epoch()).isEqualTo("20260303-230607");
        }
    }

    @Test
    void refusesAServerThatMakesADirectoryTwice() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.MAKES_DIRECTORIES_TWICE).start()) {
            assertThatExceptionOfType(IncompatibleServerException.class)
                    .isThrownBy(() -> delivery.publish(server))
                    .withMessageContaining("say singlePublisher if nobody else publishes there");
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void acceptsSuchAServerWhereSomebodyVouchesForASinglePublisher() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.MAKES_DIRECTORIES_TWICE).start()) {
            EpochLayout layout = PublishLayout.epoch("/upload").withPublishers(Publishers.ONE);
            SftpPublisher.to(Delivery.target(server).build(), layout).publish(delivery.folder(), delivery.report());
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void makesNoCompleteBesideAForeignFile() throws IOException {
        DropboxListener intruder = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                if (file.endsWith("students.csv")) {
                    Files.write(real(file).resolveSibling("foreign.csv"), new byte[] {1});
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(intruder).start()) {
            assertThatExceptionOfType(EpochConflictException.class)
                    .isThrownBy(() -> delivery.publish(server))
                    .withMessageContaining("holds 'foreign.csv', which this delivery did not put there");
            assertThat(server.tree()).noneMatch(path -> path.endsWith("COMPLETE"));
        }
    }

    @Test
    void makesNoCompleteWhenTheServerLosesBytes() throws IOException {
        DropboxListener liar = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                if (file.endsWith("students.csv")) {
                    Files.write(real(file), new byte[10]);
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(liar).start()) {
            assertThatExceptionOfType(VerificationFailedException.class)
                    .isThrownBy(() -> delivery.publish(server))
                    .withMessage(
                            "127.0.0.1:%s: '/upload/20260304-050607/students.csv' should be a file of 100000 bytes, the server has FILE of 10 bytes; no COMPLETE was made; publish again"
                                    .formatted(server.port()));
            assertThat(server.tree()).noneMatch(path -> path.endsWith("COMPLETE"));
        }
    }

    @Test
    void saysWhatTheServerRefuses() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.epoch("/absent"))
                    .withRetries(Retries.none());
            assertThatExceptionOfType(RemoteRefusedException.class)
                    .isThrownBy(() -> publisher.publish(delivery.folder(), delivery.report()))
                    .withMessageContaining("refused while listing '/absent': NO_SUCH_FILE")
                    .withMessageContaining("check the directory of the target");
        }
    }

    private Path real(Path virtual) {
        return delivery.remote().resolve(virtual.toString().substring(1));
    }

    private static InputStream brokenStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk broke");
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return read();
            }
        };
    }
}
