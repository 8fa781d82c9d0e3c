package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.roster.internal.fixtures.servers.ServerKind;
import dev.roster.sftp.DeliveryListener;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Six publishers whose clocks all stand at the same second. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SameSecondTest {
    private static final Clock FROZEN = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final int PUBLISHERS = 6;

    @TempDir
    Path temporary;

    @Test
    void getSixEpochs() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(temporary)) {
            publishAtOnce(server, 1);
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
        Map<String, Map<String, byte[]>> expected = new TreeMap<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            assertThat(receipts.get(i).outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
            Map<String, byte[]> epoch = new TreeMap<>(sets.get(i).files());
            epoch.put("COMPLETE", new byte[0]);
            expected.put(receipts.get(i).epoch(), epoch);
        }
        Map<String, Map<String, byte[]>> found = new TreeMap<>();
        for (String epoch : SentSet.names(upload)) {
            found.put(epoch, SentSet.bytes(upload.resolve(epoch)));
        }
        assertThat(found.keySet()).hasSize(PUBLISHERS).isEqualTo(expected.keySet());
        found.forEach((epoch, files) -> assertThat(ReceivedEpochs.same(expected.get(epoch), files))
                .as("the files of " + epoch)
                .isTrue());
    }

    private List<Receipt> publishAll(TestServer server, String below, List<SentSet> sets) throws Exception {
        CountDownLatch together = new CountDownLatch(PUBLISHERS);
        ExecutorService publishers = Executors.newFixedThreadPool(PUBLISHERS);
        try {
            List<Future<Receipt>> pending = new ArrayList<>();
            for (SentSet set : sets) {
                pending.add(publishers.submit(() -> SftpPublisher.to(server.target(server.port()), server.epochs(below))
                        .withClock(FROZEN)
                        .withListener(new Together(together))
                        .publish(set.folder(), set.report())));
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

    /** Waits, when it is about to make its directory, for the others: so all want the same name. */
    private record Together(CountDownLatch others) implements DeliveryListener {
        @Override
        public void reached(Step step) {
            if (step != Step.CLAIMING) {
                return;
            }
            others.countDown();
            try {
                if (!others.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("one of the others did not come that far");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
