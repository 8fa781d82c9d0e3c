package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.validate.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatDeliveryTest {
    private static final List<String> ORDER = List.of("students.csv", "schools.csv", "rosters.csv");
    private static final String LEFT = ".roster-" + "0a".repeat(16) + ".tmp";

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Map<String, byte[]> sent;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        delivery.write("rosters.csv", new byte[0]);
        sent = Delivery.files(delivery.local());
    }

    @Test
    void putsEveryFileUnderItsNameWhatIsReferredToFirst() throws IOException {
        FlatWatch watch = watch(Map.of());
        try (DropboxServer server = delivery.server().listener(watch).start()) {
            Receipt receipt = publish(server);

            assertThat(server.tree())
                    .containsExactly("upload/", "upload/rosters.csv", "upload/schools.csv", "upload/students.csv");
            assertThat(watch.states())
                    .containsOnly(is("rosters.csv", "new"), is("schools.csv", "new"), is("students.csv", "new"));
            assertThat(watch.renamed()).isEqualTo(ORDER);
            assertThat(watch.wrong()).isEmpty();
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
            assertThat(receipt.layout()).isEqualTo("flat");
            assertThat(receipt.directory()).isEqualTo("/upload");
            assertThat(receipt.epoch()).isNull();
            assertThat(receipt.files())
                    .extracting(ReceiptFile::remotePath)
                    .containsExactly("/upload/rosters.csv", "/upload/schools.csv", "/upload/students.csv");
            assertThat(receipt.files())
                    .extracting(ReceiptFile::sha256)
                    .containsExactlyElementsOf(
                            sent.values().stream().map(Delivery::sha256).toList());
        }
    }

    @Test
    void replacesWhatAnEarlierDeliveryPutThere() throws IOException {
        Map<String, byte[]> old = old();
        FlatWatch watch = watch(old);
        try (DropboxServer server = delivery.server().listener(watch).start()) {
            publish(server);
            publish(server);
            assertThat(watch.states().values()).containsOnly("new");
            assertThat(watch.wrong()).isEmpty();
            assertThat(server.tree()).hasSize(4);
        }
    }

    @Test
    void sendsEverythingUnderNamesThatSayNothingBeforeTheFirstFileGetsItsOwn() throws IOException {
        List<String> steps = new CopyOnWriteArrayList<>();
        DropboxListener listener = new DropboxListener() {
            @Override
            public void closed(Path file) {
                steps.add(file.getFileName().toString());
            }

            @Override
            public void renaming(Path from, Path to) {
                steps.add(to.getFileName().toString());
            }
        };
        try (DropboxServer server = delivery.server().listener(listener).start()) {
            publish(server);
            List<String> names = steps.stream().distinct().toList();
            assertThat(names.subList(0, 3)).allMatch(name -> name.matches("\\.roster-[0-9a-f]{32}\\.tmp"));
            assertThat(names.subList(3, 6)).isEqualTo(ORDER);
            assertThat(steps.subList(steps.size() - 3, steps.size())).isEqualTo(ORDER);
        }
    }

    @Test
    void deliversToTheRootUnlessToldOtherwise() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat())
                    .publish(delivery.folder(), delivery.report());
            assertThat(server.tree()).containsExactly("rosters.csv", "schools.csv", "students.csv", "upload/");
            assertThat(receipt.files().get(0).remotePath()).isEqualTo("/rosters.csv");
        }
    }

    @Test
    void touchesNothingThatIsNotOfThisSet() throws IOException {
        Report report = report();
        delivery.write("notes.txt", new byte[] {1});
        List<String> foreign =
                List.of("terms.csv", ".students.csv.tmp", ".roster-1.tmp", LEFT + "x", "x" + LEFT, "COMPLETE");
        for (String name : foreign) {
            Files.write(delivery.upload().resolve(name), new byte[] {7});
        }
        Files.createDirectory(delivery.upload().resolve(LEFT));
        try (DropboxServer server = delivery.server().start()) {
            publisher(server).publish(delivery.folder(), report);
            assertThat(Delivery.files(delivery.remote().resolve("upload").resolve(LEFT)))
                    .isEmpty();
            assertThat(server.tree()).hasSize(1 + foreign.size() + 1 + 3);
            for (String name : foreign) {
                assertThat(delivery.upload().resolve(name)).hasBinaryContent(new byte[] {7});
            }
        }
    }

    @Test
    void removesWhatABrokenDeliveryOfItsOwnLeft() throws IOException {
        String aside = LEFT.replace(".tmp", "-students.csv.old");
        String onlyOne = LEFT.replace(".tmp", "-groups.csv.old");
        String lately = LEFT.replace("0a", "0b");
        Files.write(delivery.upload().resolve(LEFT), new byte[] {7});
        Files.setLastModifiedTime(
                delivery.upload().resolve(LEFT), FileTime.from(Instant.now().minus(Duration.ofHours(13))));
        Files.write(delivery.upload().resolve(lately), new byte[] {7});
        Files.write(delivery.upload().resolve(aside), new byte[] {7});
        Files.write(delivery.upload().resolve(onlyOne), new byte[] {7});
        try (DropboxServer server = delivery.server().start()) {
            publish(server);
            assertThat(server.tree()).hasSize(6).contains("upload/" + lately, "upload/" + onlyOne);
        }
    }

    @Test
    void deliversThoughTheAccountMayNotRemove() throws IOException {
        Files.write(delivery.upload().resolve(LEFT), new byte[] {7});
        Files.setLastModifiedTime(delivery.upload().resolve(LEFT), FileTime.from(Instant.EPOCH));
        DropboxListener forbidding = new DropboxListener() {
            @Override
            public void removing(Path file) throws IOException {
                throw new IOException("not you");
            }
        };
        try (DropboxServer server = delivery.server().listener(forbidding).start()) {
            publish(server);
            assertThat(server.tree()).hasSize(5).contains("upload/" + LEFT);
        }
    }

    @Test
    void needsNoMoreThanAPlainRenameWhereNothingIsThereYet() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.RENAMES_TO_FREE_NAMES_ONLY).start()) {
            publish(server);
            assertThat(server.tree()).hasSize(4);
        }
    }

    @Test
    void refusesBeforeItSendsWhereAFileCannotBeReplacedAtOnce() throws IOException {
        Map<String, byte[]> old = Map.of("schools.csv", new byte[] {7});
        Files.write(delivery.upload().resolve("schools.csv"), new byte[] {7});
        FlatWatch watch = watch(old);
        try (DropboxServer server = delivery.server()
                .habit(DropboxHabit.RENAMES_TO_FREE_NAMES_ONLY)
                .listener(watch)
                .start()) {
            assertThatExceptionOfType(IncompatibleServerException.class)
                    .isThrownBy(() -> publish(server))
                    .withMessage(
                            "127.0.0.1:%s has no posix-rename@openssh.com, so '/upload/schools.csv', which is there, cannot be replaced without a moment in which it is missing; nothing was sent; ask the receiver for a server that can, or to take the old files away before each delivery"
                                    .formatted(server.port()));
            assertThat(server.tree()).containsExactly("upload/", "upload/schools.csv");
            assertThat(watch.states()).contains(is("schools.csv", "old"));
        }
    }

    @Test
    void refusesBeforeItSendsWhereAFolderHasAFilesName() throws IOException {
        Files.createDirectory(delivery.upload().resolve("schools.csv"));
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(IncompatibleServerException.class)
                    .isThrownBy(() -> publish(server))
                    .withMessageContaining(
                            "'/upload/schools.csv' is no file (DIRECTORY), so no file can take its place; nothing was sent; ask the receiver to remove it");
            assertThat(server.tree()).containsExactly("upload/", "upload/schools.csv/");
        }
    }

    @Test
    void refusesAReportThatIsNotPublishable() throws IOException {
        Report partial = Delivery.report(Report.Status.PARTIAL, delivery.facts());
        try (DropboxServer server = delivery.server().start()) {
            assertThatIllegalStateException().isThrownBy(() -> publisher(server).publish(delivery.folder(), partial));
            assertThat(server.tree()).containsExactly("upload/");
        }
    }

    @Test
    void changesNothingWhereBytesChangeWhileTheyAreSent() throws IOException {
        FlatWatch watch = watch(old());
        AtomicInteger opened = new AtomicInteger();
        FileBytes changing = name -> {
            byte[] bytes = Files.readAllBytes(delivery.local().resolve(name));
            if (name.equals("students.csv") && opened.incrementAndGet() == 2) {
                bytes[bytes.length - 1]++;
            }
            return new ByteArrayInputStream(bytes);
        };
        try (DropboxServer server = delivery.server().start()) {
            assertThatExceptionOfType(SourceChangedException.class)
                    .isThrownBy(() -> publisher(server).publish(changing, report()));
            assertThat(watch.states().values()).containsOnly("old");
            assertThat(server.tree()).hasSize(4);
        }
    }

    @Test
    void changesNothingWhereTheServerLosesBytes() throws IOException {
        FlatWatch watch = new FlatWatch(delivery.upload(), old(), sent) {
            @Override
            public void closed(Path file) throws IOException {
                if (Files.size(real(file)) == 100_000) {
                    Files.write(real(file), new byte[10]);
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(watch).start()) {
            assertThatExceptionOfType(VerificationFailedException.class)
                    .isThrownBy(() -> publish(server))
                    .withMessageEndingWith(
                            "' should be a file of 100000 bytes, the server has FILE of 10 bytes; no file was replaced; publish again");
            assertThat(watch.states().values()).containsOnly("old");
            assertThat(server.tree()).hasSize(4);
        }
    }

    @Test
    void isARefusalWhereTheServerRefusesTheFirstName() throws IOException {
        FlatWatch watch = refusing("students.csv");
        try (DropboxServer server = delivery.server().listener(watch).start()) {
            assertThatExceptionOfType(RemoteRefusedException.class)
                    .isThrownBy(() -> publish(server))
                    .withMessageContaining("refused while renaming to '/upload/students.csv'");
            assertThat(watch.states().values()).containsOnly("old");
            assertThat(server.tree()).hasSize(4);
        }
    }

    @Test
    void saysWhichFilesAreNewWhereTheServerRefusesALaterName() throws IOException {
        FlatWatch watch = refusing("schools.csv");
        try (DropboxServer server = delivery.server().listener(watch).start()) {
            PartlyDeliveredException partly =
                    catchThrowableOfType(PartlyDeliveredException.class, () -> publish(server));
            assertThat(partly)
                    .hasMessageStartingWith(
                            "127.0.0.1:%s: the delivery stopped between two files; new: students.csv; new or as before, nobody knows: none; as before: schools.csv, rosters.csv; publish again, which replaces them all (127.0.0.1:%s refused while renaming to '/upload/schools.csv'"
                                    .formatted(server.port(), server.port()));
            assertThat(partly.delivered()).containsExactly("students.csv");
            assertThat(partly.uncertain()).isEmpty();
            assertThat(partly.remaining()).containsExactly("schools.csv", "rosters.csv");
            assertThat(partly.retry()).isEqualTo(Retry.ONCE);
            assertThat(watch.states())
                    .containsOnly(is("rosters.csv", "old"), is("schools.csv", "old"), is("students.csv", "new"));
            assertThat(server.tree()).hasSize(4);
        }
    }

    @Test
    void saysOfWhichFileNobodyKnowsWhereTheLineBreaks() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        FlatWatch watch = new FlatWatch(delivery.upload(), old(), sent) {
            @Override
            public void renamed(Path from, Path to) throws IOException {
                super.renamed(from, to);
                CuttingProxy proxy = to.endsWith("schools.csv") ? line.getAndSet(null) : null;
                if (proxy != null) {
                    proxy.cutNow();
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(watch).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            line.set(proxy);
            PartlyDeliveredException partly =
                    catchThrowableOfType(PartlyDeliveredException.class, () -> publish(server, proxy));
            assertThat(partly.delivered()).containsExactly("students.csv");
            assertThat(partly.uncertain()).containsExactly("schools.csv");
            assertThat(partly.remaining()).containsExactly("rosters.csv");
            assertThat(partly.retry()).isEqualTo(Retry.MAY_HELP);

            publish(server, proxy);
            assertThat(watch.states().values()).containsOnly("new");
            assertThat(watch.wrong()).isEmpty();
            assertThat(server.tree()).hasSize(4);
        }
    }

    /** Otherwise nobody knows that the other tests would notice. */
    @Test
    void theWatchOfTheseTestsSeesAPartOfAFile() throws IOException {
        FlatWatch watch = watch(old());
        Files.write(delivery.upload().resolve("students.csv"), new byte[5]);
        watch.opening(delivery.upload());
        assertThat(watch.wrong()).containsExactly("students.csv");
    }

    /** Puts other files under the names of those that are sent, and returns them. */
    private Map<String, byte[]> old() throws IOException {
        Map<String, byte[]> old = new TreeMap<>();
        for (String name : sent.keySet()) {
            old.put(name, new byte[] {1, 2, 3});
            Files.write(delivery.upload().resolve(name), new byte[] {1, 2, 3});
        }
        return old;
    }

    private FlatWatch watch(Map<String, byte[]> before) {
        return new FlatWatch(delivery.upload(), before, sent);
    }

    private FlatWatch refusing(String name) throws IOException {
        return new FlatWatch(delivery.upload(), old(), sent) {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (to.endsWith(name)) {
                    throw new IOException("not you");
                }
            }
        };
    }

    private static Map.Entry<String, String> is(String name, String state) {
        return Map.entry(name, state);
    }

    private Receipt publish(DropboxServer server) throws IOException {
        return publisher(server).publish(delivery.folder(), report());
    }

    private Receipt publish(DropboxServer server, CuttingProxy proxy) throws IOException {
        SftpTarget target = Delivery.target(server, proxy.port()).build();
        return SftpPublisher.to(target, PublishLayout.flat("/upload"))
                .withRetries(Retries.none())
                .withClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)))
                .publish(delivery.folder(), report());
    }

    private static SftpPublisher publisher(DropboxServer server) {
        return SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat("/upload"))
                .withRetries(Retries.none());
    }

    private Report report() throws IOException {
        return Delivery.report(Report.Status.COMPLETE, delivery.facts(), ORDER);
    }

    private Path real(Path virtual) {
        return delivery.remote().resolve(virtual.toString().substring(1));
    }
}
