package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.internal.sftp.inbox.LocalFiles;
import dev.roster.internal.sftp.inbox.SetNames;
import dev.roster.internal.sftp.inbox.Staging;
import dev.roster.internal.sftp.inbox.Takeover;
import dev.roster.internal.sftp.inbox.TimedSets;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.inbox.InboxLimits;
import dev.roster.sftp.inbox.ReceivedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever taking a received set's files away stops, what is left of them never becomes another set. */
class TakenAwayTest {
    private static final String EPOCH = "20260304-050502";
    private static final List<String> NAMES = List.of("guardians", "students", "users");

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Path into;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        into = temporary.resolve("received");
    }

    private static void put(Path folder, String suffix) throws IOException {
        for (String name : NAMES) {
            put(folder.resolve(name + suffix), name, "2026-03-04T05:05:02Z");
        }
    }

    private static void put(Path file, String text, String time) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    /** Where taking away goes wrong: the account may not delete, or the line breaks. */
    private enum Stop {
        NO_RIGHT_TO_DELETE,
        LINE_BREAKS_BEFORE_DELETING,
        LINE_BREAKS_AFTER_RENAMING
    }

    private static final class Stopping implements DropboxListener {
        private final AtomicInteger left = new AtomicInteger();
        private final AtomicReference<CuttingProxy> line = new AtomicReference<>();
        private final Stop stop;

        Stopping(Stop stop) {
            this.stop = stop;
        }

        @Override
        public void removing(Path file) throws IOException {
            if (stop != Stop.LINE_BREAKS_AFTER_RENAMING) {
                stopOnce();
            }
        }

        @Override
        public void renamed(Path from, Path to) throws IOException {
            if (stop == Stop.LINE_BREAKS_AFTER_RENAMING) {
                stopOnce();
            }
        }

        private void stopOnce() throws IOException {
            if (left.decrementAndGet() != 0) {
                return;
            }
            CuttingProxy proxy = line.get();
            if (stop != Stop.NO_RIGHT_TO_DELETE && proxy != null) {
                proxy.cutNow();
            }
            throw new IOException("not you");
        }
    }

    @Test
    void onAServerWhereverItStopped() throws IOException {
        for (Stop each : Stop.values()) {
            Stopping stop = new Stopping(each);
            try (DropboxServer server = delivery.server().listener(stop).start();
                    CuttingProxy proxy = CuttingProxy.to(server.port())) {
                stop.line.set(proxy);
                for (int file = 1; file <= NAMES.size(); file++) {
                    Path place = into.resolve(each + "-" + file);
                    put(delivery.upload(), "_auto.csv");
                    stop.left.set(file);
                    assertThatExceptionOfType(DeliveryException.class)
                            .isThrownBy(() -> inbox(server, proxy.port()).collectAuto(place));
                    ReceivedSet again = inbox(server, proxy.port()).collectAuto(place);
                    requireWhole(again, place, EPOCH);
                    assertThat(delivery.upload()).isEmptyDirectory();
                }
            }
        }
    }

    @Test
    void thoughANewerFileCameBetween() throws IOException {
        Stopping stop = new Stopping(Stop.LINE_BREAKS_AFTER_RENAMING);
        try (DropboxServer server = delivery.server().listener(stop).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            stop.line.set(proxy);
            put(delivery.upload(), "_auto.csv");
            stop.left.set(2);
            assertThatExceptionOfType(DeliveryException.class)
                    .isThrownBy(() -> inbox(server, proxy.port()).collectAuto(into));
            put(delivery.upload().resolve("students_auto.csv"), "newer", "2026-03-04T05:06:00Z");
            requireWhole(inbox(server, proxy.port()).collectAuto(into), into, EPOCH);
            assertThat(delivery.upload().resolve("students_auto.csv")).hasContent("newer");
            ReceivedSet next = inbox(server, proxy.port()).collectAuto(into);
            assertThat(next).isNotNull();
            assertThat(next.name()).isEqualTo("20260304-050600");
            assertThat(delivery.upload()).isEmptyDirectory();
        }
    }

    /** Otherwise the next delivery would delete what may be the only copy of a newer file. */
    @Test
    void andNoPublisherClearsUpWhatWaits() throws IOException {
        Stopping stop = new Stopping(Stop.NO_RIGHT_TO_DELETE);
        stop.left.set(1);
        try (DropboxServer server = delivery.server().listener(stop).start()) {
            put(delivery.upload(), "_auto.csv");
            assertThatExceptionOfType(DeliveryException.class)
                    .isThrownBy(() -> inbox(server, server.port()).collectAuto(into));
            SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat("/upload"))
                    .withClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(9)))
                    .publish(delivery.folder(), delivery.report());
            assertThat(server.tree())
                    .filteredOn(path -> path.endsWith(".taken"))
                    .hasSize(1);
        }
    }

    /** As a killed program leaves it, or a file that somebody has open: before each file, and between its two steps. */
    @Test
    void inAFolderHereWhereverItStopped() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("pushes"));
        for (int file = 0; file < NAMES.size(); file++) {
            for (boolean aside : new boolean[] {false, true}) {
                Path place = into.resolve(file + "-" + aside);
                put(folder, ".csv");
                assertThatIOException().isThrownBy(stopping(folder, place, file, aside));
                LocalInbox inbox = LocalInbox.pushes(folder, SameGoal.FORMAT)
                        .withClock(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
                requireWhole(inbox.receive(place), place, "pushed-" + EPOCH);
                assertThat(folder).isEmptyDirectory();
                assertThat(inbox.receive(place)).isNull();
            }
        }
    }

    private ThrowingCallable stopping(Path folder, Path place, int file, boolean aside) throws IOException {
        Path from = folder.toRealPath();
        AtomicInteger left = new AtomicInteger(file);
        Takeover.Place stopped = taken -> {
            if (left.getAndDecrement() > 0) {
                LocalFiles.take(from, taken);
                return;
            }
            if (aside) {
                Files.move(from.resolve(taken.source()), from.resolve(taken.aside()));
            }
            throw new IOException("stopped");
        };
        return () -> {
            try (Takeover takeover = Takeover.hold(place, "pushed-" + from);
                    Staging staging = Staging.in(place)) {
                LocalFiles found = LocalFiles.look(folder, SetNames.pushed(SameGoal.FORMAT), InboxLimits.STANDARD);
                assertThat(found.copy(staging)).isTrue();
                ReceivedSet set = new TimedSets(place, "pushed-", SameGoal.UPLOADS).place(staging, null, Delivery.NOW);
                takeover.take(set, found.found(), staging.files(), stopped);
            }
        };
    }

    @Test
    void byOneAtATime() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("pushes"));
        put(folder, ".csv");
        LocalInbox inbox = LocalInbox.pushes(folder, SameGoal.FORMAT)
                .withClock(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        try (Takeover other = Takeover.hold(into, "pushed-" + folder.toRealPath())) {
            assertThat(other).isNotNull();
            assertThat(inbox.receive(into)).isNull();
            assertThat(folder.resolve("students.csv")).exists();
        }
        requireWhole(inbox.receive(into), into, "pushed-" + EPOCH);
    }

    @Test
    void byWhoeverHasTheLockItselfAndNoLinkInItsPlace() throws IOException {
        Takeover takeover = Takeover.hold(into, "somewhere");
        assertThat(takeover).isNotNull();
        takeover.close();
        Path lock;
        try (Stream<Path> files = Files.walk(into)) {
            lock = files.filter(file -> file.endsWith("lock")).findFirst().orElseThrow();
        }
        Path elsewhere = temporary.resolve("elsewhere");
        Files.delete(lock);
        Files.createSymbolicLink(lock, elsewhere);
        assertThatIOException().isThrownBy(() -> Takeover.hold(into, "somewhere"));
        assertThat(elsewhere).doesNotExist();
    }

    private static void requireWhole(ReceivedSet set, Path place, String name) throws IOException {
        assertThat(set).isNotNull();
        assertThat(set.files()).hasSize(NAMES.size());
        assertThat(SftpInboxTest.left(place)).containsExactly(name);
        for (String each : NAMES) {
            assertThat(place.resolve(name).resolve(each + ".csv")).hasContent(each);
        }
    }

    private static SftpInbox inbox(DropboxServer server, int port) {
        SftpTarget target =
                Delivery.target(server, port).timeouts(Delivery.seconds(5)).build();
        return SftpInbox.at(target, "/upload")
                .withRest(Duration.ZERO)
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC));
    }
}
