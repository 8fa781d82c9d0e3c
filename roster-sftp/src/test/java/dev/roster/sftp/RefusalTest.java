package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.fault.RemoteFullException;
import dev.roster.sftp.fault.RemoteMissingException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server that answers refuses, and what is made of that. */
@Timeout(30)
class RefusalTest {
    private static final String STUDENTS = "/upload/20260304-050607/students.csv";
    private static final Retries TWICE = new Retries(5, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void takesAFailureWhileWritingForAFullDisk() throws IOException {
        DropboxListener filling = Faults.refusingWrites("students.csv", SftpConstants.SSH_FX_FAILURE, "Failure");
        try (DropboxServer server = delivery.server().listener(filling).start()) {
            RemoteFullException full = full(server);
            assertThat(full)
                    .hasMessageMatching(
                            "127.0.0.1:%s refused while uploading '%s': FAILURE \\(the server says: General failure\\); [0-9]+ bytes of it are there, the disk or quota is probably full; ask the receiver for space"
                                    .formatted(server.port(), STUDENTS));
            assertThat(full.retry()).isEqualTo(Retry.ONCE);
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void believesAServerThatSaysThatItIsFull() throws IOException {
        for (int status : List.of(SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED)) {
            DropboxListener filling = Faults.refusingWrites("students.csv", status, "no room");
            try (DropboxServer server = delivery.server().listener(filling).start()) {
                String name =
                        status == SftpConstants.SSH_FX_QUOTA_EXCEEDED ? "QUOTA_EXCEEDED" : "NO_SPACE_ON_FILESYSTEM";
                RemoteFullException full = full(server);
                assertThat(full.getMessage())
                        .startsWith("127.0.0.1:%s refused while uploading '/upload/".formatted(server.port()))
                        .contains(": %s (the server says: ".formatted(name))
                        .endsWith("); ask the receiver for space");
                assertThat(full.retry()).isEqualTo(Retry.POINTLESS);
            }
        }
    }

    @Test
    void checksTheAnswerToTheClosing() throws IOException {
        DropboxListener quota = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                if (file.endsWith("students.csv")) {
                    throw new SftpException(SftpConstants.SSH_FX_FAILURE, "Failure");
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(quota).start()) {
            assertThat(full(server))
                    .hasMessage(
                            "127.0.0.1:%s refused while closing '%s': FAILURE (the server says: General failure); 100000 bytes of it are there, the disk or quota is probably full; ask the receiver for space"
                                    .formatted(server.port(), STUDENTS));
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void asksAServerThatCanTellWhetherItsDiskIsFull() throws IOException {
        DropboxListener filling = Faults.refusingWrites("students.csv", SftpConstants.SSH_FX_FAILURE, "Failure");
        try (MeasuredServer server = MeasuredServer.start(delivery, filling, 4096, 0)) {
            assertThat(Faults.of(RemoteFullException.class, delivery, server.target()))
                    .hasMessageEndingWith(
                            " bytes of it are there, the file system has 0 bytes free: the disk is full; ask the receiver for space");
        }
        try (MeasuredServer server = MeasuredServer.start(delivery, filling, 4096, 1 << 20)) {
            assertThat(Faults.of(RemoteRefusedException.class, delivery, server.target()))
                    .hasMessageEndingWith(
                            "the disk or quota may be full, or the account may lack a right; ask the receiver");
        }
    }

    @Test
    void asksAlsoWhereAFileCannotBeCreated() throws IOException {
        DropboxListener filling = Faults.refusingToOpen("students.csv", SftpConstants.SSH_FX_FAILURE, "Failure");
        try (MeasuredServer server = MeasuredServer.start(delivery, filling, 4096, 0)) {
            assertThat(Faults.of(RemoteFullException.class, delivery, server.target()))
                    .hasMessageEndingWith(
                            "FAILURE (the server says: General failure); the file system has 0 bytes free: the disk is full; ask the receiver for space");
        }
        try (DropboxServer server = delivery.server().listener(filling).start()) {
            assertThat(Faults.of(
                            RemoteRefusedException.class,
                            delivery,
                            Faults.impatient(server).build()))
                    .hasMessageEndingWith(
                            "FAILURE (the server says: General failure); the disk or quota may be full, or the account may lack a right; ask the receiver");
        }
    }

    @Test
    void saysThatTheAccountMayNot() throws IOException {
        DropboxListener denying =
                Faults.refusingToOpen("students.csv", SftpConstants.SSH_FX_PERMISSION_DENIED, "Permission denied");
        try (DropboxServer server = delivery.server().listener(denying).start()) {
            assertThat(Faults.of(
                            RemoteDeniedException.class,
                            delivery,
                            Faults.impatient(server).build()))
                    .hasMessage(
                            "127.0.0.1:%s refused while creating '%s': PERMISSION_DENIED (the server says: Permission denied); ask the receiver to give this account the right"
                                    .formatted(server.port(), STUDENTS))
                    .satisfies(denied -> assertThat(denied.retry()).isEqualTo(Retry.POINTLESS));
        }
    }

    @Test
    void repeatsOnlyWhatPrintsOfAServersWordsAndNotMuchOfIt() throws IOException {
        DropboxListener hostile = Faults.refusingToOpen("students.csv", SftpConstants.SSH_FX_PERMISSION_DENIED, "");
        try (MeasuredServer server = MeasuredServer.start(delivery, hostile, 4096, 0)) {
            server.say("no\u001b[31m \r\n2026-03-04 INFO delivered\u202e" + "!".repeat(10_000));
            assertThat(Faults.of(RemoteDeniedException.class, delivery, server.target()))
                    .hasMessageEndingWith(
                            "(the server says: no [31m 2026-03-04 INFO delivered %s); ask the receiver to give this account the right"
                                    .formatted("!".repeat(164)));
        }
    }

    @Test
    void saysThatADirectoryIsMissing() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = SftpPublisher.to(Faults.impatient(server).build(), PublishLayout.epoch("/absent"))
                    .withRetries(Retries.none());
            assertThat(Faults.of(RemoteMissingException.class, delivery, publisher)
                            .getMessage())
                    .startsWith("127.0.0.1:%s refused while listing '/absent': NO_SUCH_FILE (the server says: "
                            .formatted(server.port()))
                    .endsWith("); check the directory of the target");
        }
    }

    @Test
    void triesAgainOnceWhereTheServerGaveNoReason() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        DropboxListener failing = failing(asked, Integer.MAX_VALUE);
        try (DropboxServer server = delivery.server().listener(failing).start()) {
            List<Receipt> receipts = new ArrayList<>();
            Faults.of(RemoteRefusedException.class, delivery, publisher(server, receipts));
            assertThat(asked).hasValue(2);
            assertThat(receipts).extracting(Receipt::attempts).containsExactly(2);
            assertThat(receipts)
                    .extracting(Receipt::failure)
                    .extracting(Failure::kind)
                    .containsExactly("RemoteRefused");
        }
    }

    @Test
    void deliversWhereTheSecondAttemptIsNotRefused() throws IOException {
        try (DropboxServer server =
                delivery.server().listener(failing(new AtomicInteger(), 1)).start()) {
            Receipt receipt = publisher(server, new ArrayList<>()).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
            assertThat(receipt.attempts()).isEqualTo(2);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    private static DropboxListener failing(AtomicInteger asked, int times) {
        return new DropboxListener() {
            @Override
            public void opening(Path file) throws IOException {
                if (file.endsWith("schools.csv") && asked.incrementAndGet() <= times) {
                    throw new SftpException(SftpConstants.SSH_FX_FAILURE, "Failure");
                }
            }
        };
    }

    private static SftpPublisher publisher(DropboxServer server, List<Receipt> receipts) {
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void ended(Receipt receipt) {
                receipts.add(receipt);
            }
        };
        return Delivery.publisher(Faults.impatient(server).build())
                .withVerification(Verification.SIZE)
                .withListener(listener)
                .withRetries(TWICE);
    }

    private RemoteFullException full(DropboxServer server) {
        return Faults.of(
                RemoteFullException.class, delivery, Faults.impatient(server).build());
    }
}
