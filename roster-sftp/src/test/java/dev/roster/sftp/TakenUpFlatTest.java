package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.ReservedServer.Habit;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.RemoteMissingException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A delivery under fixed names that was stopped, and what the next attempt makes of what it finds. */
@Timeout(30)
class TakenUpFlatTest {
    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void sendsAFileAgainThatSomebodySweptAwayAndUnderAnotherName() throws IOException {
        Sweeping sweeping = new Sweeping("students.csv");
        try (DropboxServer server = delivery.server().listener(sweeping).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            sweeping.line.set(proxy);
            Receipt receipt = publish(server, proxy, PublishLayout.flat("/upload"));
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.attempts()).isEqualTo(2);
            assertThat(delivery.upload().resolve("students.csv"))
                    .hasBinaryContent(Files.readAllBytes(delivery.local().resolve("students.csv")));
            assertThat(sweeping.temporary).hasSize(3);
        }
    }

    @Test
    void takesAFileThatIsGoneForTakenWhereTheReceiverTakesThem() throws IOException {
        Sweeping taking = new Sweeping("students_auto.csv");
        try (DropboxServer server = delivery.server().listener(taking).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            taking.line.set(proxy);
            Receipt receipt = publish(server, proxy, PublishLayout.auto("/upload"));
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(taking.temporary).hasSize(2);
            assertThat(receipt.remarks())
                    .containsExactly(
                            "the receiver takes each file when it sees it, so the files of this set may be processed apart");
        }
    }

    @Test
    void sendsAFileAgainWhereItMayNotReadTheOneThatIsThere() throws IOException {
        Files.writeString(delivery.upload().resolve("students.csv"), "old");
        Path folder = temporary.resolve("deliveries");
        AtomicBoolean killed = new AtomicBoolean();
        DeliveryListener killer = new DeliveryListener() {
            @Override
            public void reached(Step step) {
                if (step == Step.COMMITTING && !killed.getAndSet(true)) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        try (ReservedServer server = ReservedServer.start(delivery, Habit.REFUSES_TO_READ, Habit.COMPUTES_NO_DIGEST)) {
            SftpPublisher publisher = SftpPublisher.to(server.target(), PublishLayout.flat("/upload"))
                    .withFolder(folder)
                    .withRetries(Retries.none());
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> publisher.withListener(killer).publish(delivery.folder(), delivery.report()));
            try (var left = Files.newDirectoryStream(delivery.upload(), "*.tmp")) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
            Receipt receipt = publisher.publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(delivery.upload().resolve("students.csv"))
                    .hasBinaryContent(Files.readAllBytes(delivery.local().resolve("students.csv")));
        }
    }

    @Test
    void sendsOnlyTheFileAgainThatDidNotArriveAsItWasSent() throws IOException {
        AtomicBoolean spoilt = new AtomicBoolean();
        Set<String> sent = ConcurrentHashMap.newKeySet();
        DropboxListener spoiling = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                Path real = delivery.remote().resolve(file.toString().substring(1));
                sent.add(file.toString());
                boolean schoolsArrived = sent.size() > 1;
                if (schoolsArrived && Files.size(real) == 100_000 && !spoilt.getAndSet(true)) {
                    Files.write(real, new byte[100_000]);
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(spoiling).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            Receipt receipt = publish(server, proxy, PublishLayout.flat("/upload"));
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(sent).hasSizeLessThanOrEqualTo(3);
            assertThat(server.tree()).containsExactly("upload/", "upload/schools.csv", "upload/students.csv");
        }
    }

    @Test
    void callsAFileVerifiedOnlyWhereItHasItsName() throws IOException {
        DropboxListener refusing = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (to.endsWith("students.csv")) {
                    throw new IOException("not you");
                }
            }
        };
        List<Receipt> receipts = new ArrayList<>();
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void ended(Receipt receipt) {
                receipts.add(receipt);
            }
        };
        try (DropboxServer server = delivery.server().listener(refusing).start()) {
            SftpPublisher publisher = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat("/upload"))
                    .withRetries(Retries.none())
                    .withListener(listener);
            assertThatExceptionOfType(PartlyDeliveredException.class)
                    .isThrownBy(() -> publisher.publish(delivery.folder(), delivery.report()));
        }
        assertThat(receipts).hasSize(1);
        assertThat(receipts.get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipts.get(0).files()).extracting(ReceiptFile::verified).containsExactly(Verified.BY_HASH, null);
    }

    @Test
    void putsFilesIntoSeveralDirectoriesAndSendsNothingWhereOneIsMissing() throws IOException {
        Files.createDirectories(delivery.upload().resolve("schools"));
        PublishLayout layout = PublishLayout.expose(
                Map.of("schools.csv", "/upload/schools/s.csv", "students.csv", "/upload/students/today.csv"));
        try (DropboxServer server = delivery.server().start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            assertThatExceptionOfType(RemoteMissingException.class)
                    .isThrownBy(() -> publish(server, proxy, layout))
                    .withMessageContaining("refused while listing '/upload/students'");
            assertThat(server.tree()).containsExactly("upload/", "upload/schools/");

            Files.createDirectories(delivery.upload().resolve("students"));
            Receipt receipt = publish(server, proxy, layout);
            assertThat(receipt.directory()).isEqualTo("/upload");
            assertThat(receipt.remarks()).isEmpty();
            assertThat(server.tree())
                    .containsExactly(
                            "upload/",
                            "upload/schools/",
                            "upload/schools/s.csv",
                            "upload/students/",
                            "upload/students/today.csv");
        }
    }

    @Test
    void writesNoFileWhereTheReceiverTakesItBeforeItIsWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishLayout.auto("/upload").withReplace(Replace.DIRECT))
                .withMessageStartingWith("files with the suffix are taken as soon as they are seen");
    }

    private Receipt publish(DropboxServer server, CuttingProxy proxy, PublishLayout layout) throws IOException {
        return SftpPublisher.to(Delivery.target(server, proxy.port()).build(), layout)
                .withRetries(TakenUp.QUICK)
                .publish(delivery.folder(), delivery.report());
    }

    /** Deletes a file and cuts the line when it is about to get its name, once. */
    private final class Sweeping implements DropboxListener {
        final AtomicReference<CuttingProxy> line = new AtomicReference<>();
        final Set<String> temporary = ConcurrentHashMap.newKeySet();
        private final String name;

        Sweeping(String name) {
            this.name = name;
        }

        @Override
        public void opening(Path file) {
            if (file.toString().endsWith(".tmp")) {
                temporary.add(file.toString());
            }
        }

        @Override
        public void renaming(Path from, Path to) throws IOException {
            CuttingProxy proxy = to.endsWith(name) ? line.getAndSet(null) : null;
            if (proxy != null) {
                Files.delete(delivery.remote().resolve(from.toString().substring(1)));
                proxy.cutNow();
                throw new IOException("nobody hears this");
            }
        }
    }
}
