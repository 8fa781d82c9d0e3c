package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to this machine at the end of a delivery, there is a receipt. */
class UnkeptReceiptTest {
    @TempDir
    private Path temporary;

    private Delivery delivery;
    private DropboxServer server;
    private final List<Receipt> told = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        delivery = new Delivery(temporary);
        delivery.write("students.csv", "school_id,student_id\n1,0042\n".getBytes(StandardCharsets.UTF_8));
        server = delivery.server().start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isKeptWhereTheThreadIsInterruptedAtTheVeryEnd() throws IOException {
        Receipt receipt = publisher(Step.DONE, () -> Thread.currentThread().interrupt())
                .publish(delivery.folder(), delivery.report());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(receipt.snapshot().file()).isEqualTo("000001.snapshot");
        assertThat(receipts().resolve(Objects.requireNonNull(receipt.link()).fileName()))
                .hasBinaryContent(receipt.json());
        assertThat(told).containsExactly(receipt);
    }

    @Test
    void isToldWhereItCannotBeKept() {
        Throwable thrown = catchThrowable(
                () -> publisher(Step.DONE, this::loseReceipts).publish(delivery.folder(), delivery.report()));
        assertThat(thrown)
                .isExactlyInstanceOf(IOException.class)
                .message()
                .startsWith("the files were delivered, and the receipt could not be kept (cannot open ")
                .endsWith("; publish the same files again to get one, nothing will be sent twice");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(told.get(0).link()).isNull();
        assertThat(told.get(0).remarks())
                .containsExactly(
                        "this receipt could not be kept on the machine that made it; publish the same files again to keep one, nothing will be sent twice");
    }

    @Test
    void isToldOfAFailureWhereItCannotBeKept() {
        Throwable thrown = catchThrowable(() -> publisher(Step.UPLOADING, () -> {
                    loseReceipts();
                    Thread.currentThread().interrupt();
                })
                .publish(delivery.folder(), delivery.report()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isExactlyInstanceOf(DeliveryCancelledException.class);
        assertThat(thrown.getSuppressed())
                .filteredOn(besides ->
                        String.valueOf(besides.getMessage()).startsWith("the receipt could not be kept (cannot open "))
                .hasSize(1);
        assertThat(told.get(0).remarks()).containsExactly("this receipt could not be kept on the machine that made it");
    }

    private void loseReceipts() {
        try {
            Files.move(receipts(), temporary.resolve("lost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path receipts() throws IOException {
        try (Stream<Path> targets = Files.list(temporary.resolve("deliveries"))) {
            return targets.toList().get(0).resolve("receipts");
        }
    }

    private SftpPublisher publisher(Step when, Runnable what) {
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void reached(Step step) {
                if (step == when) {
                    what.run();
                }
            }

            @Override
            public void ended(Receipt receipt) {
                told.add(receipt);
            }
        };
        return SftpPublisher.to(Delivery.target(server).build(), PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                .withRetries(Retries.none())
                .withListener(listener)
                .withSnapshots(ParentSquare.FORMAT, "a-secret-for-snapshots"::toCharArray)
                .withFolder(temporary.resolve("deliveries"));
    }
}
