package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.receipt.Receipt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six publishers whose clocks all stand at the same second. */
class SameSecondTest {
    private static final Clock FROZEN = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final int PUBLISHERS = 6;

    @TempDir
    Path temporary;

    @Test
    void getSixEpochs() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(temporary)) {
            for (int time = 1; time <= 3; time++) {
                publishAtOnce(server, time);
            }
        }
    }

    @Test
    @Tag("deep")
    void getSixEpochsThirtyTimesOnEveryServerThatCanTellThem() throws Exception {
        try (Servers servers = Servers.start(temporary)) {
            for (TestServer server : servers.all()) {
                long start = System.nanoTime();
                for (int time = 1; server.exclusive() && time <= 30; time++) {
                    publishAtOnce(server, time);
                }
                if (server.exclusive()) {
                    Servers.say("%s: 30 times %s publishers in one second, each with an epoch of its own, %.0f s"
                            .formatted(server.name(), PUBLISHERS, (System.nanoTime() - start) / 1e9));
                }
            }
        }
    }

    @Test
    @Tag("deep")
    void areRefusedWhereTheServerCannotTellThem() throws Exception {
        assumeThat(ServerKind.RCLONE.installed()).as("rclone is installed").isTrue();
        try (TestServer server = InstalledServer.start(ServerKind.RCLONE, temporary)) {
            Files.createDirectories(server.folder().resolve("several"));
            EpochLayout several = server.epochs("several").withPublishers(Publishers.SEVERAL);
            SentSet set = SentSet.write(temporary.resolve("set"), 1);
            SftpPublisher publisher = SftpPublisher.to(server.target(server.port()), several);
            assertThatExceptionOfType(IncompatibleServerException.class)
                    .isThrownBy(() -> publisher.publish(set.folder(), set.report()))
                    .withMessageContaining("a second time without complaint");
        }
    }

    private void publishAtOnce(TestServer server, int time) throws Exception {
        String below = "second-" + time;
        Path upload = Files.createDirectories(server.folder().resolve(below));
        List<SentSet> sets = new ArrayList<>();
        for (long seed : LongStream.range(0, PUBLISHERS).toArray()) {
            sets.add(SentSet.write(temporary.resolve("%s-%s-%s".formatted(server.name(), below, seed)), seed));
        }
        List<Receipt> receipts = publishAll(server, below, sets);
        Set<String> epochs = new HashSet<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            Receipt receipt = receipts.get(i);
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
            epochs.add(receipt.epoch());
            assertThat(SentSet.bytes(upload.resolve(receipt.epoch())))
                    .containsEntry("COMPLETE", new byte[0])
                    .containsAllEntriesOf(sets.get(i).files());
        }
        assertThat(epochs).hasSize(PUBLISHERS);
        assertThat(SentSet.names(upload)).containsExactlyInAnyOrderElementsOf(epochs);
    }

    private List<Receipt> publishAll(TestServer server, String below, List<SentSet> sets) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PUBLISHERS);
        ExecutorService publishers = Executors.newFixedThreadPool(PUBLISHERS);
        try {
            List<Future<Receipt>> pending = new ArrayList<>();
            for (SentSet set : sets) {
                pending.add(publishers.submit(() -> {
                    together.await();
                    return SftpPublisher.to(server.target(server.port()), server.epochs(below))
                            .withClock(FROZEN)
                            .publish(set.folder(), set.report());
                }));
            }
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> each : pending) {
                receipts.add(each.get());
            }
            return receipts;
        } finally {
            publishers.shutdownNow();
        }
    }
}
