package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.IncompleteEpochException;
import dev.roster.sftp.fault.RemoteChangedException;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxEpoch;
import dev.roster.sftp.inbox.InboxLimits;
import dev.roster.sftp.inbox.ReceivedFile;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SftpInboxTest {
    private static final String EPOCH = "20260304-050607";

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Path into;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        into = temporary.resolve("received");
    }

    @Test
    void receivesWhatAPublisherDelivered() throws IOException {
        Path staged = Files.createDirectories(temporary.resolve("staged"));
        Files.writeString(staged.resolve("students.csv"), Delivery.SAMEGOAL_STUDENTS);
        RosterFolder folder = RosterFolder.at(staged);
        Report report = Roster.validate(SameGoal.FORMAT, folder, Options.standard());
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Delivery.target(server).build();
            Receipt receipt = Delivery.publisher(target).publish(folder, report);

            SftpInbox inbox = SftpInbox.at(target, "/upload");
            List<InboxEpoch> epochs = inbox.epochs();
            assertThat(epochs).extracting(InboxEpoch::name).containsExactly(receipt.epoch());
            assertThat(epochs).allMatch(InboxEpoch::complete);
            ReceivedSet set = inbox.download(epochs.get(0).name(), into);

            assertThat(set.folder()).isEqualTo(into.toRealPath().resolve(EPOCH));
            String sha256 = report.files().get(0).sha256();
            assertThat(set.files())
                    .containsExactly(new ReceivedFile("students.csv", Delivery.SAMEGOAL_STUDENTS.length(), sha256));
            assertThat(Delivery.files(set.folder()))
                    .usingRecursiveComparison()
                    .isEqualTo(Delivery.files(delivery.upload().resolve(EPOCH)));
            for (Path place : List.of(set.folder(), into)) {
                Report again = Roster.validate(SameGoal.FORMAT, RosterFolder.at(place), Options.standard());
                assertThat(again.publishable()).isTrue();
                assertThat(again.files()).isEqualTo(report.files());
            }
            assertThat(Files.getPosixFilePermissions(set.folder()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(set.folder().resolve("students.csv")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void tellsEpochsThatAreNotCompleteApart() throws IOException {
        Instant time = Instant.parse("2026-03-04T01:02:03Z");
        epoch("20260301-000000", "students.csv", "abc");
        epoch("20260302-000000", "students.csv", "abcd", "COMPLETE", "x");
        epoch("20260303-000000", "COMPLETE", "", "students.csv", "abcde", "guardians.csv", "f");
        epoch("20260304-000000");
        Files.createDirectory(delivery.upload().resolve("old"));
        Files.writeString(delivery.upload().resolve("20260305-000000"), "no directory");
        Files.createSymbolicLink(
                delivery.upload().resolve("20260306-000000"), delivery.upload().resolve("20260303-000000"));
        try (Stream<Path> paths = Files.walk(delivery.upload())) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
        try (DropboxServer server = delivery.server().start()) {
            List<InboxEpoch> epochs = inbox(server).epochs();
            assertThat(epochs.subList(0, 5))
                    .containsExactly(
                            new InboxEpoch("20260301-000000", 1, 3, time, "it has no COMPLETE"),
                            new InboxEpoch("20260302-000000", 1, 4, time, "its COMPLETE is not empty, or no file"),
                            new InboxEpoch("20260303-000000", 2, 6, time, null),
                            new InboxEpoch("20260304-000000", 0, 0, time, "it has no COMPLETE"),
                            new InboxEpoch("20260305-000000", 0, 0, time, "it is no directory"));
            assertThat(epochs.subList(5, epochs.size()))
                    .extracting(InboxEpoch::name, InboxEpoch::incomplete)
                    .containsExactly(tuple("20260306-000000", "it is no directory"));
            for (String name : List.of("20260301-000000", "20260302-000000", "20260306-000000", "20260309-000000")) {
                assertThatExceptionOfType(IncompleteEpochException.class)
                        .isThrownBy(() -> inbox(server).download(name, into));
            }
            assertThatExceptionOfType(IncompleteEpochException.class)
                    .isThrownBy(() -> inbox(server).download("20260301-000000", into))
                    .withMessage(
                            "the epoch '/upload/20260301-000000' is not received: it has no COMPLETE; try again when it is complete");
            assertNothingLeft();
        }
    }

    @Test
    void listsTheOthersWhereAnEpochHasTooMuchInIt() throws IOException {
        epoch("20260301-000000", "students.csv", "a", "guardians.csv", "b", "COMPLETE", "");
        epoch("20260302-000000", "students.csv", "a", "COMPLETE", "");
        try (DropboxServer server = delivery.server().start()) {
            assertThat(inbox(server)
                            .withLimits(InboxLimits.STANDARD.withEntries(2))
                            .epochs())
                    .extracting(InboxEpoch::name, InboxEpoch::incomplete)
                    .containsExactly(
                            tuple("20260301-000000", "it has more entries than are listed, or a name twice"),
                            tuple("20260302-000000", null));
        }
    }

    @Test
    void putsNothingTogetherWhereOthersMayWrite() throws IOException {
        epoch(EPOCH, "students.csv", "abc", "COMPLETE", "");
        Path work = Files.createDirectories(into.resolve(".roster-inbox"));
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> inbox(server).download(EPOCH, into))
                    .withMessageEndingWith(": others may write in it; take that right away, or the folder");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..\\..\\students.csv",
                "a\nb.csv",
                "-rf.csv",
                "con.csv",
                "students.csv.",
                "b ",
                "e\u0301.csv",
                "Students.csv"
            })
    void refusesTheWholeEpochWhereANameMustNotBecomeAFile(String name) throws IOException {
        epoch(EPOCH, "students.csv", "a", name, "b", "COMPLETE", "");
        refuses(InboxLimits.STANDARD, UnsafeContentException.class);
    }

    @Test
    void followsNoLinkAndTakesNoFolder() throws IOException {
        Path secret = Files.writeString(delivery.remote().resolve("secret.csv"), "secret");
        Path epoch = epoch(EPOCH, "students.csv", "a", "COMPLETE", "");
        Path link = epoch.resolve("guardians.csv");
        Files.createSymbolicLink(link, secret);
        refuses(InboxLimits.STANDARD, UnsafeContentException.class);
        Files.delete(link);
        Files.createDirectory(link);
        refuses(InboxLimits.STANDARD, UnsafeContentException.class);
    }

    @Test
    void receivesNoMoreThanTheLimits() throws IOException {
        epoch(EPOCH, "students.csv", "abc", "guardians.csv", "de", "COMPLETE", "");
        InboxLimits limits = new InboxLimits(3, 5, 2, 3);
        refuses(limits.withFileBytes(2), UnsafeContentException.class);
        refuses(limits.withSetBytes(4), UnsafeContentException.class);
        refuses(limits.withFiles(1), UnsafeContentException.class);
        refuses(limits.withEntries(2), IncompatibleServerException.class);
        try (DropboxServer server = delivery.server().start()) {
            assertThat(inbox(server).withLimits(limits).download(EPOCH, into).files())
                    .extracting(ReceivedFile::name)
                    .containsExactly("guardians.csv", "students.csv");
        }
    }

    @Test
    void takesNoByteMoreThanWasDeclared() throws IOException {
        Path file = epoch(EPOCH, "students.csv", "abc", "COMPLETE", "").resolve("students.csv");
        changing(() -> Files.write(file, new byte[3_000_000], StandardOpenOption.APPEND));
        Files.writeString(file, "x".repeat(100_000));
        changing(() -> Files.writeString(file, "y", StandardOpenOption.APPEND));
    }

    @Test
    void noticesAFileThatBecomesShorterOrAnother() throws IOException {
        Path epoch = epoch(EPOCH, "students.csv", "abc", "COMPLETE", "");
        Path file = epoch.resolve("students.csv");
        changing(() -> Files.writeString(file, "a"));
        Files.writeString(file, "abc");
        changing(() -> {
            Files.writeString(file, "abd");
            return Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        });
        changing(() -> Files.writeString(epoch.resolve("guardians.csv"), "late"));
    }

    /** The server opens a file, and while it does something changes. */
    private void changing(Callable<?> change) throws IOException {
        DropboxListener listener = new DropboxListener() {
            @Override
            public void opening(Path file) throws IOException {
                try {
                    change.call();
                } catch (Exception failed) {
                    throw new IOException(failed);
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(listener).start()) {
            assertThatExceptionOfType(RemoteChangedException.class)
                    .isThrownBy(() -> inbox(server).download(EPOCH, into))
                    .withMessageEndingWith("; nothing was kept; try again");
        }
        assertNothingLeft();
    }

    @Test
    @Tag("deep")
    void leavesNothingWhereTheLineBreaksAndStartsAgain() throws IOException {
        Path epoch = epoch(EPOCH, "guardians.csv", "abc", "COMPLETE", "");
        Files.write(epoch.resolve("students.csv"), Delivery.randomBytes(400_000));
        try (DropboxServer server = delivery.server().start()) {
            for (long bytes : List.of(6_000, 100_000, 390_000)) {
                breaks(server, epoch, Cut.RESET, bytes);
                breaks(server, epoch, Cut.CLOSE, bytes);
            }
            breaks(server, epoch, Cut.SILENCE, 200_000);
        }
    }

    private void breaks(DropboxServer server, Path epoch, Cut cut, long bytes) throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterDown(server.port(), cut, bytes)) {
            SftpTarget target = Delivery.target(server, proxy.port())
                    .timeouts(Delivery.seconds(cut == Cut.SILENCE ? 2 : 5))
                    .build();
            SftpInbox inbox = SftpInbox.at(target, "/upload");
            assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> inbox.download(EPOCH, into));
            assertNothingLeft();
            ReceivedSet set = inbox.download(EPOCH, into.resolve(cut + "-" + bytes));
            assertThat(Delivery.files(set.folder())).usingRecursiveComparison().isEqualTo(Delivery.files(epoch));
        }
    }

    @Test
    @Tag("deep")
    void givesAnEpochToOneOfTwoThatFetchItAtOnce() throws Exception {
        Path epoch = epoch(EPOCH, "students.csv", Delivery.SAMEGOAL_STUDENTS, "COMPLETE", "");
        Files.write(epoch.resolve("guardians.csv"), Delivery.randomBytes(200_000));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (DropboxServer server = delivery.server().start()) {
            for (int round = 0; round < 3; round++) {
                Path place = into.resolve("round" + round);
                CyclicBarrier both = new CyclicBarrier(2);
                List<Future<Boolean>> results = new ArrayList<>();
                for (int each = 0; each < 2; each++) {
                    results.add(threads.submit(() -> {
                        both.await();
                        try {
                            inbox(server).download(EPOCH, place);
                            return true;
                        } catch (FileAlreadyExistsException other) {
                            return false;
                        }
                    }));
                }
                assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
                assertThat(Delivery.files(place.resolve(EPOCH)))
                        .usingRecursiveComparison()
                        .isEqualTo(Delivery.files(epoch));
                assertThat(left(place)).containsExactly(EPOCH);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void replacesNothing() throws IOException {
        epoch(EPOCH, "students.csv", "new", "COMPLETE", "");
        Files.createDirectories(into.resolve(EPOCH));
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> inbox(server).download(EPOCH, into));
            assertThatIllegalArgumentException().isThrownBy(() -> inbox(server).download("../x", into));
        }
        assertThat(into.resolve(EPOCH)).isEmptyDirectory();
    }

    @Test
    void deletesWhatAProgramLeftThatWasEnded() throws IOException {
        epoch(EPOCH, "students.csv", "new", "COMPLETE", "");
        Path left = Files.createDirectories(into.resolve(".roster-inbox/killed/set"));
        Files.writeString(left.resolve("students.csv"), "half");
        Files.writeString(left.resolve("lock"), "a file may have that name");
        try (DropboxServer server = delivery.server().start()) {
            inbox(server).download(EPOCH, into);
        }
        assertThat(left(into)).containsExactly(EPOCH);
    }

    private void refuses(InboxLimits limits, Class<? extends DeliveryException> fault) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(fault)
                    .isThrownBy(() -> inbox(server).withLimits(limits).download(EPOCH, into));
        }
        assertNothingLeft();
    }

    private void assertNothingLeft() throws IOException {
        assertThat(left(into)).filteredOn(name -> name.equals(EPOCH)).isEmpty();
    }

    /** Returns what is in a folder, and fails where something is left of what did not take its place. */
    static List<String> left(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        Path work = folder.resolve(".roster-inbox");
        if (Files.exists(work)) {
            try (Stream<Path> kept = Files.walk(work)) {
                assertThat(kept.filter(Files::isRegularFile).map(Path::getFileName))
                        .allMatch(name -> name.endsWith("lock"));
            }
        }
        try (Stream<Path> names = Files.list(folder)) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".roster-inbox"))
                    .sorted()
                    .toList();
        }
    }

    private static SftpInbox inbox(DropboxServer server) {
        return SftpInbox.at(Delivery.target(server).build(), "/upload");
    }

    private Path epoch(String name, String... files) throws IOException {
        Path epoch = Files.createDirectories(delivery.upload().resolve(name));
        for (int i = 0; i < files.length; i += 2) {
            Files.write(epoch.resolve(files[i]), files[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return epoch;
    }
}
