package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens from the moment COMPLETE is asked for. */
class EpochCommitTest {
    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void isUnconfirmedWhereTheReceiverTookTheEpochAtOnce() throws IOException {
        DropboxListener vendor = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                if (file.endsWith("COMPLETE")) {
                    Files.move(real(file).getParent(), delivery.remote().resolve("taken"));
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(vendor).start()) {
            assertThat(delivery.publish(server).outcome()).isEqualTo(Outcome.COMMITTED_UNCONFIRMED);
            assertThat(server.tree()).contains("taken/COMPLETE", "taken/students.csv");
        }
    }

    @Test
    void isARefusalWhereTheServerRefusesComplete() throws IOException {
        DropboxListener forbidding = new DropboxListener() {
            @Override
            public void opening(Path file) throws IOException {
                if (file.endsWith("COMPLETE")) {
                    throw new IOException("not you");
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(forbidding).start()) {
            assertThatExceptionOfType(RemoteRefusedException.class)
                    .isThrownBy(() -> delivery.publish(server))
                    .withMessageContaining("refused while creating '/upload/20260304-050607/COMPLETE'");
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void looksOnceMoreWhereTheLineBrokeAfterCompleteWasAskedFor() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        DropboxListener cutter = cutAt("COMPLETE", line, CuttingProxy::cutNow);
        isCommittedOnASecondConnection(line, cutter);
    }

    @Test
    void connectsOnlyOnceWhereTheLineBrokeBeforeThat() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        DropboxListener cutter = cutAt("students.csv", line, CuttingProxy::cutNow);
        try (DropboxServer server = delivery.server().listener(cutter).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            line.set(proxy);
            assertThatExceptionOfType(ConnectionLostException.class)
                    .isThrownBy(() -> publish(server, proxy))
                    .satisfies(lost -> assertThat(lost.retry()).isEqualTo(Retry.MAY_HELP));
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void finishesOnASecondConnectionWhatTheFirstLeftOpen() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        DropboxListener cutter = new DropboxListener() {
            @Override
            public void opening(Path file) throws IOException {
                CuttingProxy proxy = file.endsWith("COMPLETE") ? line.getAndSet(null) : null;
                if (proxy != null) {
                    proxy.cutNow();
                    throw new IOException("the request is lost with the line");
                }
            }
        };
        isCommittedOnASecondConnection(line, cutter);
    }

    @Test
    void isInDoubtWhereNobodyCanLook() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        DropboxListener cutter = cutAt("COMPLETE", line, CuttingProxy::close);
        try (DropboxServer server = delivery.server().listener(cutter).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            line.set(proxy);
            assertThatExceptionOfType(InDoubtException.class)
                    .isThrownBy(() -> publish(server, proxy))
                    .withMessageContaining(
                            "COMPLETE of the epoch '20260304-050607' was asked for, and it is not known whether it was made; look for '/upload/20260304-050607/COMPLETE' before anything is published again")
                    .satisfies(doubt -> {
                        assertThat(doubt.epoch()).isEqualTo("20260304-050607");
                        assertThat(doubt.retry()).isEqualTo(Retry.POINTLESS);
                    });
        }
    }

    @Test
    void endsWithoutCompleteWhenTheThreadIsInterrupted() throws Exception {
        CountDownLatch uploading = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        DropboxListener slow = new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                uploading.countDown();
                await(ended);
            }
        };
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (DropboxServer server = delivery.server().listener(slow).start()) {
            Thread publisher = new Thread(() -> {
                try {
                    delivery.publish(server);
                } catch (IOException failed) {
                    thrown.set(failed);
                }
            });
            publisher.start();
            await(uploading);
            publisher.interrupt();
            publisher.join(10_000);
            ended.countDown();
            assertThat(thrown.get()).isInstanceOf(DeliveryCancelledException.class);
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    /** Otherwise nobody knows that the other tests would notice. */
    @Test
    void theCheckOfTheseTestsSeesCompleteBesideWrongFiles() throws IOException {
        Path epoch = Files.createDirectories(delivery.upload().resolve("20260304-050607"));
        Files.createFile(epoch.resolve("COMPLETE"));
        Files.write(epoch.resolve("students.csv"), new byte[5]);
        assertThatThrownBy(() -> delivery.completeEpochs())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("COMPLETE beside wrong files");
    }

    private void isCommittedOnASecondConnection(AtomicReference<CuttingProxy> line, DropboxListener cutter)
            throws IOException {
        try (DropboxServer server = delivery.server().listener(cutter).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            line.set(proxy);
            assertThat(publish(server, proxy).outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(proxy.connections()).isEqualTo(2);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    /** Cuts the line when the server has made a file, before it can say so. */
    private static DropboxListener cutAt(String name, AtomicReference<CuttingProxy> line, Scissors scissors) {
        return new DropboxListener() {
            @Override
            public void closed(Path file) throws IOException {
                CuttingProxy proxy = file.endsWith(name) ? line.getAndSet(null) : null;
                if (proxy != null) {
                    scissors.cut(proxy);
                }
            }
        };
    }

    private interface Scissors {
        void cut(CuttingProxy proxy) throws IOException;
    }

    private Receipt publish(DropboxServer server, CuttingProxy proxy) throws IOException {
        return Delivery.publisher(Delivery.target(server, proxy.port()).build())
                .publish(delivery.folder(), delivery.report());
    }

    private Path real(Path virtual) {
        return delivery.remote().resolve(virtual.toString().substring(1));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IOException("nothing happened");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
