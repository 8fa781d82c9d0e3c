package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that is large enough to be gone on with where the line broke. */
@Tag("deep")
@Timeout(120)
class LargeFileTest {
    private static final int SIZE = 40_000_000;
    private static final int CUT = 39_000_000;
    private static final Retries TWICE = new Retries(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        delivery.write("students.csv", Delivery.randomBytes(SIZE));
    }

    /** Notes where each attempt begins to send the large file, and does something to it between them. */
    private static final class Between implements DeliveryListener {
        private final List<Long> begun = new CopyOnWriteArrayList<>();
        private final Runnable between;
        private volatile int attempts = 1;

        Between(Runnable between) {
            this.between = between;
        }

        @Override
        public void sent(String file, long bytes, long of) {
            if (of == SIZE && begun.size() < attempts) {
                begun.add(bytes);
            }
        }

        @Override
        public void retrying(int attempt, Duration pause, DeliveryException why) {
            between.run();
            attempts = attempt + 1;
        }
    }

    @Test
    void isGoneOnWithWhereTheLineBroke() throws IOException {
        Between listener = new Between(() -> {});
        isDeliveredAtTheSecondAttempt(listener);
        assertThat(listener.begun.get(0)).isLessThan(1_000_000);
    }

    /** The digest of the whole says so, and everything is sent once more in the same attempt. */
    @Test
    void isSentFromItsBeginningWhereThatChangedMeanwhile() throws IOException {
        Path remote = delivery.upload().resolve("20260304-050607/students.csv");
        Between listener = new Between(() -> spoil(remote));
        isDeliveredAtTheSecondAttempt(listener);
    }

    @Test
    void isKnownByItsSizeWhereItIsTooLargeToBeReadBack() throws IOException {
        delivery.write("students.csv", new byte[64 * 1024 * 1024 + 1]);
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.COMPUTES_NO_DIGESTS).start()) {
            assertThat(delivery.publish(server).files())
                    .extracting(ReceiptFile::verified)
                    .containsExactly(Verified.BY_READ_BACK, Verified.BY_SIZE);
        }
    }

    private void isDeliveredAtTheSecondAttempt(Between listener) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = publish(server, listener);
            assertThat(receipt.attempts()).isEqualTo(2);
            assertThat(receipt.files())
                    .filteredOn(file -> file.bytes() == SIZE)
                    .extracting(ReceiptFile::verified)
                    .containsExactly(Verified.BY_HASH);
        }
        assertThat(listener.begun).hasSize(2);
        assertThat(listener.begun.get(1)).isBetween(CUT - 8_000_000L, (long) CUT);
        assertThat(delivery.completeEpochs()).hasSize(1);
    }

    private Receipt publish(DropboxServer server, DeliveryListener listener) throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.RESET, CUT)) {
            return Delivery.publisher(Delivery.target(server, proxy.port()).build())
                    .withFolder(temporary.resolve("deliveries"))
                    .withRetries(TWICE)
                    .withListener(listener)
                    .publish(delivery.folder(), delivery.report());
        }
    }

    private static void spoil(Path remote) {
        try (FileChannel file = FileChannel.open(remote, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap("spoiled".getBytes(StandardCharsets.US_ASCII)), 1_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
