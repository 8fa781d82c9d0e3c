package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the line: every file is wholly old or wholly new, and what is said of it is true. */
class FlatCutTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    private final Map<String, byte[]> old = new TreeMap<>();
    private Delivery delivery;
    private FlatWatch watch;
    private DropboxServer server;
    private long allUp;
    private long allDown;
    private int stoppedBetweenFiles;

    @BeforeEach
    void measureAWholeDelivery() throws IOException {
        delivery = new Delivery(temporary);
        delivery.write("sections.csv", Delivery.randomBytes(500));
        delivery.write("rosters.csv", Delivery.randomBytes(70_000));
        Map<String, byte[]> sent = Delivery.files(delivery.local());
        sent.keySet().forEach(name -> old.put(name, ("old " + name).getBytes(StandardCharsets.UTF_8)));
        watch = new FlatWatch(delivery.upload(), old, sent);
        server = delivery.server().listener(watch).start();
        layOutTheOldFiles();
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            publishThrough(proxy.port());
            allUp = proxy.up();
            allDown = proxy.down();
        }
    }

    /** And whatever was left lying is gone after a delivery that comes to its end. */
    @AfterEach
    void endWithAWholeDelivery() throws IOException {
        publishThrough(server.port());
        server.close();
        assertThat(watch.wrong()).isEmpty();
        assertThat(watch.states().values()).containsOnly("new");
        assertThat(server.tree()).hasSize(1 + old.size());
    }

    @Test
    void aCutAnywhereInTheUploadChangesNothing() throws IOException {
        cutInParts(6);
    }

    @Test
    @Tag("deep")
    void aCutAtMorePlacesOfTheUploadChangesNothing() throws IOException {
        cutInParts(16);
    }

    private void cutInParts(int parts) throws IOException {
        for (int part = 1; part <= parts; part++) {
            cutUp(part % 2 == 0 ? Cut.RESET : Cut.CLOSE, allUp * part / (parts + 1));
        }
    }

    @Test
    void aCutWhileFilesAreRenamedIsToldAsItIs() throws IOException {
        cutAtTheEnd(240);
        assertThat(stoppedBetweenFiles).isGreaterThan(1);
    }

    @Test
    @Tag("deep")
    void aCutAtMorePlacesWhileFilesAreRenamedIsToldAsItIs() throws IOException {
        cutAtTheEnd(80);
        assertThat(stoppedBetweenFiles).isGreaterThan(5);
    }

    private void cutAtTheEnd(int step) throws IOException {
        for (long fromEnd = 20; fromEnd <= 1000; fromEnd += step) {
            removeLeftovers();
            cutUp(Cut.RESET, allUp - fromEnd);
            removeLeftovers();
            cutDown(Cut.CLOSE, allDown - fromEnd);
        }
    }

    @Test
    @Tag("deep")
    void aServerThatFallsSilentIsGivenUpInTime() throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.SILENCE, allUp / 2)) {
            check(proxy);
        }
    }

    @Test
    @Tag("deep")
    void randomCutsInBothDirectionsLeaveNoFileHalfDelivered() throws IOException {
        Random random = new Random(20260304);
        for (int round = 0; round < 150; round++) {
            Cut cut = random.nextBoolean() ? Cut.RESET : Cut.CLOSE;
            cutUp(cut, random.nextLong(1, allUp));
            cutDown(cut, random.nextLong(1, allDown));
            cutUp(cut, allUp - random.nextLong(1, 1200));
            cutDown(cut, allDown - random.nextLong(1, 1000));
        }
    }

    /** A delivery that has to clear up first is longer than the one that was measured. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(delivery.upload(), ".roster-*")) {
            for (Path file : left) {
                Files.delete(file);
            }
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
        layOutTheOldFiles();
        Map<String, String> expected = new TreeMap<>();
        List<String> uncertain = List.of();
        long start = System.nanoTime();
        try {
            publishThrough(proxy.port());
            old.keySet().forEach(name -> expected.put(name, "new"));
        } catch (PartlyDeliveredException partly) {
            stoppedBetweenFiles++;
            partly.delivered().forEach(name -> expected.put(name, "new"));
            partly.remaining().forEach(name -> expected.put(name, "old"));
            uncertain = partly.uncertain();
        } catch (DeliveryException failed) {
            old.keySet().forEach(name -> expected.put(name, "old"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        proxy.close();
        Delivery.awaitSilence(server);
        Map<String, String> found = watch.states();
        assertThat(uncertain).hasSizeLessThanOrEqualTo(1);
        uncertain.forEach(name -> assertThat(found.remove(name)).isIn("old", "new"));
        assertThat(found).isEqualTo(expected);
    }

    /** At once, because the server may still be closing what the last delivery left open, and then the watch looks. */
    private void layOutTheOldFiles() throws IOException {
        for (Map.Entry<String, byte[]> file : old.entrySet()) {
            Path whole = Files.write(temporary.resolve("whole"), file.getValue());
            Files.move(whole, delivery.upload().resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void publishThrough(int port) throws IOException {
        SftpTarget target =
                Delivery.target(server, port).timeouts(Delivery.seconds(3)).build();
        SftpPublisher.to(target, PublishLayout.flat("/upload"))
                .withRetries(Retries.none())
                .withVerification(Verification.SIZE)
                .withClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(1))) // what was left lately is left alone
                .publish(delivery.folder(), delivery.report());
    }
}
