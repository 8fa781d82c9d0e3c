package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.sftp.fault.ClockSkewException;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.ReceivedFile;
import dev.roster.sftp.inbox.ReceivedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with the suffix become an epoch here. */
class AutoCollectionTest {
    private static final String EPOCH = "20260304-050502";

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Path into;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        into = temporary.resolve("received");
        put("students_auto.csv", "abc", "2026-03-04T05:05:02Z");
        put("guardians_auto.csv", "de", "2026-03-04T05:05:01Z");
    }

    private void put(String name, String text, String time) throws IOException {
        Path file = Files.writeString(delivery.upload().resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    @Test
    void takesThePlainNamesAndTheMarkerAndLeavesTheRestAlone() throws IOException {
        put("students.csv", "no suffix", "2026-03-04T05:05:05Z");
        put("notes_auto.txt", "no encoding of ours", "2026-03-04T05:05:05Z");
        Files.createDirectory(delivery.upload().resolve("backup_auto"));
        try (DropboxServer server = delivery.server().start()) {
            ReceivedSet set = inbox(server).collectAuto(into);
            assertThat(set).isNotNull();
            assertThat(set.folder()).isEqualTo(into.toRealPath().resolve(EPOCH));
            assertThat(set.files())
                    .extracting(ReceivedFile::name, ReceivedFile::bytes)
                    .containsExactly(tuple("guardians.csv", 2L), tuple("students.csv", 3L));
            assertThat(set.folder().resolve("students.csv")).hasContent("abc");
            assertThat(set.folder().resolve("COMPLETE")).isEmptyFile();
            assertThat(server.tree())
                    .containsExactly("upload/", "upload/backup_auto/", "upload/notes_auto.txt", "upload/students.csv");
            assertThat(inbox(server).collectAuto(into)).isNull();
        }
    }

    @Test
    void receivesWhatAPublisherPutThere() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Delivery.target(server).build();
            SftpPublisher.to(target, PublishLayout.auto("/upload")).publish(delivery.folder(), delivery.report());
            Files.delete(delivery.upload().resolve("guardians_auto.csv"));
            ReceivedSet set = inbox(server).withClock(Clock.systemUTC()).collectAuto(into);
            assertThat(set).isNotNull();
            assertThat(RosterFolder.at(set.folder()).names())
                    .containsExactly("COMPLETE", "schools.csv", "students.csv");
            assertThat(set.folder().resolve("students.csv"))
                    .hasBinaryContent(Files.readAllBytes(delivery.local().resolve("students.csv")));
            assertThat(server.tree()).containsExactly("upload/");
        }
    }

    @Test
    void takesNoFileThatIsStillWrittenTo() throws Exception {
        Path file = delivery.upload().resolve("students_auto.csv");
        Thread writer = new Thread(() -> {
            try {
                while (!Thread.interrupted()) {
                    Files.writeString(file, "x", StandardOpenOption.APPEND);
                    LockSupport.parkNanos(1_000_000);
                }
            } catch (IOException over) {
                // The test is over.
            }
        });
        try (DropboxServer server = delivery.server().start()) {
            writer.start();
            assertThat(inbox(server).collectAuto(into)).isNull();
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(SftpInboxTest.left(into)).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void deletesNoFileThatCameMeanwhile() throws IOException {
        DropboxListener sender = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (from.getFileName().toString().equals("students_auto.csv")) {
                    put("students_auto.csv", "newer", "2026-03-04T05:05:59Z");
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(sender).start()) {
            assertThat(inbox(server).collectAuto(into)).isNotNull();
            assertThat(server.tree()).containsExactly("upload/", "upload/students_auto.csv");
        }
        assertThat(delivery.upload().resolve("students_auto.csv")).hasContent("newer");
        assertThat(into.resolve(EPOCH).resolve("students.csv")).hasContent("abc");
    }

    @Test
    void deletesNoFileThatCameJustAfterItsOwnWasTaken() throws IOException {
        DropboxListener sender = new DropboxListener() {
            @Override
            public void renamed(Path from, Path to) throws IOException {
                put(from.getFileName().toString(), "newer", "2026-03-04T05:05:59Z");
            }
        };
        try (DropboxServer server = delivery.server().listener(sender).start()) {
            assertThat(inbox(server).collectAuto(into)).isNotNull();
            assertThat(server.tree())
                    .containsExactly("upload/", "upload/guardians_auto.csv", "upload/students_auto.csv");
        }
        assertThat(delivery.upload().resolve("students_auto.csv")).hasContent("newer");
    }

    @Test
    void receivesASetOnceWhereItCouldNotBeTakenAway() throws IOException {
        AtomicInteger refusals = new AtomicInteger(1);
        DropboxListener forbidding = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (refusals.getAndDecrement() > 0) {
                    throw new IOException("not now");
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(forbidding).start()) {
            assertThatExceptionOfType(RemoteRefusedException.class)
                    .isThrownBy(() -> inbox(server).collectAuto(into));
            ReceivedSet again = inbox(server).collectAuto(into);
            assertThat(again).isNotNull();
            assertThat(again.name()).isEqualTo(EPOCH);
            assertThat(again.files()).hasSize(2);
            assertThat(SftpInboxTest.left(into)).containsExactly(EPOCH);
            assertThat(server.tree()).containsExactly("upload/");
        }
    }

    @Test
    void makesAnotherEpochOfTheSameBytesOnAnotherNight() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            inbox(server).collectAuto(into);
            put("students_auto.csv", "abc", "2026-03-04T05:06:02Z");
            put("guardians_auto.csv", "de", "2026-03-04T05:06:01Z");
            inbox(server).collectAuto(into);
            put("students_auto.csv", "older by its time", "2025-01-01T00:00:00Z");
            inbox(server).collectAuto(into);
            assertThat(SftpInboxTest.left(into)).containsExactly(EPOCH, "20260304-050602", "20260304-050607");
        }
    }

    @Test
    void makesNoEpochThatIsOlderThanTheNewest() throws IOException {
        Files.createDirectories(into.resolve("20260304-060607"));
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(ClockSkewException.class)
                    .isThrownBy(() -> inbox(server).collectAuto(into))
                    .withMessageContaining("is '20260304-060607', more than an hour ahead of the clock here");
        }
        assertThat(SftpInboxTest.left(into)).containsExactly("20260304-060607");
        assertThat(delivery.upload().resolve("students_auto.csv")).exists();
    }

    @Test
    void refusesAllOfThemWhereOneIsALinkOrHasABadName() throws IOException {
        Path bad = delivery.upload().resolve("users_auto.csv");
        Files.createSymbolicLink(bad, delivery.upload().resolve("students_auto.csv"));
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(UnsafeContentException.class)
                    .isThrownBy(() -> inbox(server).collectAuto(into));
            Files.move(bad, delivery.upload().resolve("..\\users_auto.csv"));
            assertThatExceptionOfType(UnsafeContentException.class)
                    .isThrownBy(() -> inbox(server).collectAuto(into))
                    .withMessage(
                            "what lies in '/upload' is not received: it holds a name that is not plain, because it has a slash or a backslash, which may lead to another folder; ask the sender to name it by plain letters and digits");
        }
        assertThat(SftpInboxTest.left(into)).isEmpty();
    }

    @Test
    void losesNothingWhereverTheLineBreaks() throws IOException {
        breakTheLine(900);
    }

    @Test
    @Tag("deep")
    void losesNothingWhereTheLineBreaksAtMorePlaces() throws IOException {
        breakTheLine(150);
    }

    private void breakTheLine(int step) throws IOException {
        long all;
        try (DropboxServer server = delivery.server().start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            inbox(server, proxy).collectAuto(temporary.resolve("measured"));
            all = proxy.up();
        }
        for (long cut = all - 1; cut > all - 3_000; cut -= step) {
            Path place = temporary.resolve("cut" + cut);
            put("students_auto.csv", "abc", "2026-03-04T05:05:02Z");
            put("guardians_auto.csv", "de", "2026-03-04T05:05:01Z");
            try (DropboxServer server = delivery.server().start();
                    CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.RESET, cut)) {
                try {
                    inbox(server, proxy).collectAuto(place);
                } catch (ConnectionLostException broken) {
                    inbox(server, proxy).collectAuto(place);
                }
            }
            assertThat(SftpInboxTest.left(place)).isNotEmpty();
            Path first = place.resolve(SftpInboxTest.left(place).get(0));
            assertThat(first.resolve("students.csv")).hasContent("abc");
            assertThat(first.resolve("guardians.csv")).hasContent("de");
        }
    }

    @Test
    void isCancelledWhileFilesComeToRest() throws Exception {
        try (DropboxServer server = delivery.server().start()) {
            SftpInbox slow = inbox(server).withRest(Duration.ofMinutes(30));
            Thread waiting = Thread.currentThread();
            Thread canceller = new Thread(() -> {
                while (waiting.getState() != Thread.State.TIMED_WAITING || !isInRest(waiting.getStackTrace())) {
                    LockSupport.parkNanos(5_000_000);
                }
                waiting.interrupt();
            });
            canceller.setDaemon(true);
            canceller.start();
            assertThatExceptionOfType(DeliveryCancelledException.class).isThrownBy(() -> slow.collectAuto(into));
            assertThat(Thread.interrupted()).isTrue();
            canceller.join();
        }
    }

    private static boolean isInRest(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            if (element.getMethodName().equals("atRest")) {
                return true;
            }
        }
        return false;
    }

    private static SftpInbox inbox(DropboxServer server) {
        return inbox(Delivery.target(server).build());
    }

    private static SftpInbox inbox(DropboxServer server, CuttingProxy proxy) {
        return inbox(Delivery.target(server, proxy.port())
                .timeouts(Delivery.seconds(2))
                .build());
    }

    private static SftpInbox inbox(SftpTarget target) {
        return SftpInbox.at(target, "/upload")
                .withRest(Duration.ofMillis(20))
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC));
    }
}
