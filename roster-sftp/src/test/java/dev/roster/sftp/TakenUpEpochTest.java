package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An epoch that was begun is gone on with, unless something says that a new one is safer. */
class TakenUpEpochTest {
    private static final String FIRST = "20260304-050607";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path temporary;

    private final AtomicInteger openings = new AtomicInteger();
    private Delivery delivery;
    private TakenUp runs;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        runs = new TakenUp(delivery, temporary.resolve("deliveries"));
    }

    @Test
    void isNoOrphanOfItsOwnWhereItsNameIsClaimedAgain() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.killedAt(Step.CLAIMING, runs.epochs(server));
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.epoch()).isEqualTo(FIRST);
            assertThat(receipt.orphans()).isEmpty();
        }
    }

    @Test
    void isGivenUpWhereThereIsANewerOneByNow() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.killedAt(Step.FILE, runs.epochs(server));
            Files.createDirectories(delivery.upload().resolve("20260304-050610"));
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.epoch()).isEqualTo("20260304-050611");
            assertThat(receipt.orphans()).containsExactly(FIRST);
        }
    }

    @Test
    void isGivenUpWhereSomebodyPutAFileIntoIt() throws IOException {
        DropboxListener foreign = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                Path epoch = delivery.upload().resolve(FIRST);
                if (file.endsWith("schools.csv") && Files.isDirectory(epoch)) {
                    Files.write(epoch.resolve("notes.txt"), new byte[1]);
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(foreign).start()) {
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.epoch()).isNotEqualTo(FIRST);
            assertThat(receipt.orphans()).containsExactly(FIRST);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void isGivenUpAndNotCutOffWhereItsFilesCannotBeWrittenOver() throws IOException {
        try (DropboxServer server = refusingTheSecondOpening(SftpConstants.SSH_FX_FAILURE)) {
            Receipt receipt = runs.epochs(server).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.orphans()).containsExactly(FIRST);
            assertThat(openings).hasValue(2);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void isNotGivenUpWhereTheAccountMayNotWriteIt() throws IOException {
        try (DropboxServer server = refusingTheSecondOpening(SftpConstants.SSH_FX_PERMISSION_DENIED)) {
            assertThatExceptionOfType(RemoteDeniedException.class)
                    .isThrownBy(() -> runs.epochs(server).publish(delivery.folder(), delivery.report()))
                    .withMessageContaining("refused while writing on in");
            assertThat(delivery.epochs()).hasSize(1);
        }
    }

    /** The line breaks in the middle of the students, and then they cannot be opened. */
    private DropboxServer refusingTheSecondOpening(int status) throws IOException {
        DropboxListener once = new DropboxListener() {
            @Override
            public void opening(Path file) throws IOException {
                if (file.endsWith(FIRST + "/students.csv") && openings.incrementAndGet() == 2) {
                    throw new SftpException(status, "no");
                }
            }
        };
        return delivery.server().listener(once).cutAfter(Cut.RESET, 60_000).start();
    }

    @Test
    @Tag("deep")
    void isSentFromItsBeginningWhereThePartThatIsThereIsAnother() throws IOException {
        delivery.write("students.csv", Delivery.randomBytes(36 * MEGABYTE));
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = runs.epochs(server);
            DeliveryListener killer = new DeliveryListener() {
                @Override
                public void sent(String file, long bytes, long of) {
                    if (bytes == of && of > MEGABYTE) {
                        throw new TakenUp.Killed();
                    }
                }
            };
            assertThatThrownBy(() -> publisher.withListener(killer).publish(delivery.folder(), delivery.report()))
                    .isInstanceOf(TakenUp.Killed.class);
            Path part = delivery.upload().resolve(FIRST).resolve("students.csv");
            assertThat(Files.size(part)).isGreaterThan(34 * MEGABYTE);
            try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
                file.write(~Delivery.randomBytes(1)[0]);
            }
            Receipt receipt = publisher.publish(delivery.folder(), delivery.report());
            assertThat(receipt.attempts()).isEqualTo(2);
            assertThat(receipt.epoch()).isEqualTo(FIRST);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    @Test
    void isUnconfirmedWhereTheReceiverIsTakingItApart() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.killedAt(Step.COMMITTING, runs.epochs(server));
            Path students = delivery.upload().resolve(FIRST).resolve("students.csv");
            Files.delete(students);
            assertThat(runs.epochs(server)
                            .publish(delivery.folder(), delivery.report())
                            .outcome())
                    .isEqualTo(Outcome.COMMITTED_UNCONFIRMED);
            assertThat(students).doesNotExist();
        }
    }
}
