package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.fault.AuthenticationFailedException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptChain;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import dev.roster.sftp.receipt.ReceiptVerdict;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every run of a publisher with a folder leaves a receipt there. */
class KeptReceiptTest {
    private static final String KEY = "a-secret-for-snapshots";

    @TempDir
    private Path temporary;

    private Delivery delivery;
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        delivery.write(
                "students.csv",
                "school_id,student_id,first_name,last_name\n1,0042,Ivy,Stone\n".getBytes(StandardCharsets.UTF_8));
        folder = temporary.resolve("deliveries");
    }

    @Test
    void isKeptOfEachRunAndNamesTheOneBefore() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt first = publisher(server).publish(delivery.folder(), delivery.report());
            Receipt again = publisher(server).publish(delivery.folder(), delivery.report());
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> publisher(target(server).auth(SftpAuth.password("wrong"::toCharArray)))
                            .withId("other")
                            .publish(delivery.folder(), delivery.report()));

            assertThat(chain())
                    .extracting(Receipt::outcome)
                    .containsExactly(Outcome.COMMITTED, Outcome.ALREADY_COMMITTED, Outcome.FAILED);
            assertThat(chain().get(0)).isEqualTo(first);
            assertThat(chain().get(1)).isEqualTo(again);
            assertThat(again.link())
                    .isEqualTo(new ReceiptLink(
                            2,
                            link(first).sha256(),
                            Delivery.sha256(Files.readAllBytes(receipts().resolve("000002.json")))));
            assertThat(again.remarks()).isEmpty();
            assertThat(again.bytesSent()).isZero();
            assertThat(again.text()).contains("  findings  0 errors").doesNotContain("  sent ");
            assertThat(verify().findings()).isEmpty();
        }
    }

    @Test
    void isWrittenByTheNextRunWhereTheProgramWasEndedBefore() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            DeliveryListener killer = new DeliveryListener() {
                @Override
                public void reached(Step step) {
                    if (step == Step.DONE) {
                        throw new IllegalStateException("ended");
                    }
                }
            };
            assertThatThrownBy(
                            () -> publisher(server).withListener(killer).publish(delivery.folder(), delivery.report()))
                    .hasMessage("ended");
            assertThat(receipts()).isEmptyDirectory();
            Receipt receipt = withSnapshots(publisher(server)).publish(delivery.folder(), delivery.report());

            assertThat(receipt.outcome()).isEqualTo(Outcome.ALREADY_COMMITTED);
            assertThat(receipt.remarks())
                    .containsExactly("no receipt of that delivery can be read here; this one stands for it");
            assertThat(receipt.snapshot().file()).isEqualTo("000001.snapshot");
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void isKeptWhereAFileChangedBeforeAnybodyWasConnected() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Report report = delivery.report();
            delivery.write("schools.csv", "changed".getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(SourceChangedException.class)
                    .isThrownBy(() -> publisher(server).publish(delivery.folder(), report));
            Receipt receipt = chain().get(0);
            assertThat(Objects.requireNonNull(receipt.failure()).kind()).isEqualTo("SourceChanged");
            assertThat(receipt.snapshot()).isEqualTo(ReceiptSnapshot.none("nothing was delivered"));
        }
    }

    @Test
    void isForItsOwnerAloneAndNamesNoCellNoSecretAndNoPlaceOfThisMachine() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            withSnapshots(publisher(server)).publish(delivery.folder(), delivery.report());
            Path keyFile = temporary.resolve("no-such-key");
            assertThatThrownBy(() -> publisher(target(server).auth(SftpAuth.keyFile(keyFile)))
                            .withId("other")
                            .publish(delivery.folder(), delivery.report()))
                    .hasMessageContaining("no-such-key");
        }
        assertThat(chain()).hasSize(2);
        try (Stream<Path> files = Files.list(receipts())) {
            for (Path file : files.toList()) {
                if (file.endsWith("000001.place")) {
                    assertThat(file).hasContent(delivery.local().toString());
                    Files.write(file, new byte[0]);
                }
                assertThat(Files.getPosixFilePermissions(file).toString()).doesNotContain("GROUP", "OTHERS");
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(
                                Delivery.CELL, Delivery.SECRET, KEY, "Ivy", temporary.toString(), "no-such-key");
            }
        }
    }

    @Test
    void hasASnapshotBesideItThatAnAlreadyDeliveredOneShares() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt first = withSnapshots(publisher(server)).publish(delivery.folder(), delivery.report());
            Receipt again = withSnapshots(publisher(server)).publish(delivery.folder(), delivery.report());
            assertThat(first.snapshot().file()).isEqualTo("000001.snapshot");
            assertThat(again.snapshot()).isEqualTo(first.snapshot());
            Path file = receipts().resolve("000001.snapshot");
            assertThat(first.snapshot().sha256()).isEqualTo(Delivery.sha256(Files.readAllBytes(file)));
            assertThat(Snapshot.at(file).files())
                    .extracting(SnapshotFile::name, SnapshotFile::rows)
                    .containsExactly(tuple("schools.csv", 1L), tuple("students.csv", 1L));
            Files.write(file, new byte[] {1});
            assertThat(verify().findings())
                    .containsOnly("000001.snapshot is not the snapshot that its receipt names: it was changed");
        }
    }

    @Test
    void saysWhyThereIsNoSnapshot() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = publisher(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.snapshot()).isEqualTo(ReceiptSnapshot.none("no key for snapshots was given"));
        }
    }

    @Test
    void leavesNoSnapshotOfAFailedDelivery() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> withSnapshots(
                                    publisher(target(server).auth(SftpAuth.password("wrong"::toCharArray))))
                            .publish(delivery.folder(), delivery.report()));
            try (Stream<Path> files = Files.list(receipts())) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("000001.json", "head.json");
            }
        }
    }

    @Test
    void doesNotVouchForOtherFilesUnderTheSameId() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            publisher(server).withId("night-1").publish(delivery.folder(), delivery.report());
            delivery.write("schools.csv", "school_id,name\n2,Other\n".getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> publisher(server).withId("night-1").publish(delivery.folder(), delivery.report()))
                    .withMessage("the publication 'night-1' was delivered, and with other files; give these an id of"
                            + " their own");
        }
    }

    @Test
    void doesNotGiveTheNumberOfALostReceiptToAnother() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            publisher(server).publish(delivery.folder(), delivery.report());
            publisher(server).publish(delivery.folder(), delivery.report());
            Files.delete(receipts().resolve("000002.json"));
            Receipt third = publisher(server).publish(delivery.folder(), delivery.report());
            assertThat(link(third).number()).isEqualTo(3);
            assertThat(verify().findings()).containsExactly("receipt 2 is missing: there is no 000002.json");
        }
    }

    private ReceiptVerdict verify() throws IOException {
        return ReceiptChain.of(List.of(receipts())).verify();
    }

    private List<Receipt> chain() throws IOException {
        return verify().receipts();
    }

    private static ReceiptLink link(Receipt receipt) {
        return Objects.requireNonNull(receipt.link());
    }

    private Path receipts() throws IOException {
        try (Stream<Path> targets = Files.list(folder)) {
            return targets.toList().get(0).resolve("receipts");
        }
    }

    private static SftpTargetBuilder target(DropboxServer server) {
        return Delivery.target(server);
    }

    private static SftpPublisher withSnapshots(SftpPublisher publisher) {
        return publisher.withSnapshots(ParentSquare.FORMAT, KEY::toCharArray);
    }

    private SftpPublisher publisher(DropboxServer server) {
        return publisher(target(server));
    }

    private SftpPublisher publisher(SftpTargetBuilder target) {
        return SftpPublisher.to(target.build(), PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                .withRetries(Retries.none())
                .withFolder(folder);
    }
}
