package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the line: no COMPLETE beside wrong files, and never two complete epochs for one publication. */
class CutConnectionTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    private Delivery delivery;
    private DropboxServer server;
    private long allUp;
    private long allDown;
    private long patience = 3;

    @BeforeEach
    void measureAWholeDelivery() throws IOException {
        delivery = new Delivery(temporary);
        server = delivery.server().start();
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            publishThrough(proxy);
            allUp = proxy.up();
            allDown = proxy.down();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCutAnywhereInTheUploadLeavesNoCompleteBesideWrongFiles() throws IOException {
        cutInParts(4);
    }

    @Test
    @Tag("deep")
    void aCutAtMorePlacesOfTheUploadLeavesNoneEither() throws IOException {
        cutInParts(20);
    }

    private void cutInParts(int parts) throws IOException {
        for (Cut cut : List.of(Cut.RESET, Cut.CLOSE)) {
            for (int part = 1; part <= parts; part++) {
                cutUp(cut, allUp * part / (parts + 1));
            }
        }
    }

    @Test
    void aCutAroundCompleteIsSettledByLookingAgain() throws IOException {
        cutAtTheEnd(180);
    }

    @Test
    @Tag("deep")
    void aCutAtMorePlacesAroundCompleteIsSettledToo() throws IOException {
        cutAtTheEnd(60);
    }

    private void cutAtTheEnd(int step) throws IOException {
        for (Cut cut : List.of(Cut.RESET, Cut.CLOSE)) {
            for (long fromEnd = 40; fromEnd <= 640; fromEnd += step) {
                cutUp(cut, allUp - fromEnd);
                cutDown(cut, allDown - fromEnd);
            }
        }
    }

    @Test
    void aServerThatFallsSilentIsGivenUpInTime() throws IOException {
        patience = 1;
        try (CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.SILENCE, allUp / 2)) {
            check(proxy);
        }
    }

    @Test
    @Tag("deep")
    void randomCutsInBothDirectionsNeverLeaveCompleteBesideWrongFiles() throws IOException {
        Random random = new Random(20260304);
        long[] places =
                LongStream.generate(() -> random.nextLong(1, allUp)).limit(150).toArray();
        for (long place : places) {
            cutUp(random.nextBoolean() ? Cut.RESET : Cut.CLOSE, place);
            cutDown(random.nextBoolean() ? Cut.RESET : Cut.CLOSE, random.nextLong(1, allDown));
            cutUp(random.nextBoolean() ? Cut.RESET : Cut.CLOSE, allUp - random.nextLong(1, 700));
            cutDown(random.nextBoolean() ? Cut.RESET : Cut.CLOSE, allDown - random.nextLong(1, 500));
        }
    }

    private void cutUp(Cut cut, long bytes) throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterUp(server.port(), cut, bytes)) {
            check(proxy);
        }
    }

    private void cutDown(Cut cut, long bytes) throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterDown(server.port(), cut, bytes)) {
            check(proxy);
        }
    }

    private void check(CuttingProxy proxy) throws IOException {
        int before = delivery.completeEpochs().size();
        long start = System.nanoTime();
        boolean committed = false;
        try {
            committed = publishThrough(proxy).outcome() == Outcome.COMMITTED;
        } catch (DeliveryException failed) {
            assertThat(failed).isNotInstanceOf(InDoubtException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        proxy.close();
        Delivery.awaitSilence(server);
        assertThat(delivery.completeEpochs()).hasSize(committed ? before + 1 : before);
    }

    private Receipt publishThrough(CuttingProxy proxy) throws IOException {
        SftpTarget target = Delivery.target(server, proxy.port())
                .timeouts(Delivery.seconds(patience))
                .build();
        EpochLayout layout = PublishLayout.epoch("/upload").withMaxSkew(Duration.ofHours(1));
        return SftpPublisher.to(target, layout)
                .withRetries(Retries.none())
                .withVerification(Verification.SIZE)
                .publish(delivery.folder(), delivery.report());
    }
}
