package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish}, from the command line to the receiver's disk. */
class PublishTest {
    private static final String EPOCH = "layout: epoch\ndirectory: /upload\n";
    private static final String NO_EPOCHS =
            "roster: no document says that the receiver of 'parentsquare' looks for epochs; where it does not, write 'flat' into the target file\n";

    @TempDir
    private Path folder;

    private District district;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        district = District.in(folder.resolve("district"));
        receiver = Receiver.in(folder);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private CliRun publish(String target, String... more) {
        return publish(Receiver.MACHINE, target, more);
    }

    private CliRun publish(Machine machine, String target, String... more) {
        Stream<String> words = Stream.concat(
                Stream.of("publish", "parentsquare", district.path(), "--target", target), Stream.of(more));
        return CliRun.with(machine, words.toArray(String[]::new));
    }

    private String kept(int number) {
        return "roster: the receipt is kept as 00000%s.json below %s\n"
                .formatted(number, folder.resolve("target.deliveries"));
    }

    private String first() {
        return "roster: nothing was compared: there is no earlier delivery of parentsquare to this target in %s; if another machine delivered before, move its folder here first\n"
                .formatted(folder.resolve("target.deliveries"));
    }

    private List<String> upload() {
        return receiver.server().tree().stream()
                .filter(path -> path.startsWith("upload/") && path.length() > "upload/".length())
                .toList();
    }

    @Test
    void deliversAnEpochAndPrintsTheReceipt() throws IOException {
        CliRun run = publish(receiver.target(EPOCH));
        assertThat(run.err()).isEqualTo(NO_EPOCHS + first() + kept(1));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Delivered, and COMPLETE.\n  epoch     ")
                .contains(
                        "/students.csv: 2 rows, ",
                        "sent      12 files",
                        receiver.server().fingerprint())
                .doesNotContain("Zoe", Receiver.SECRET);
        assertThat(upload()).hasSize(14).anyMatch(path -> path.endsWith("/COMPLETE"));
        String students = upload().stream()
                .filter(path -> path.endsWith("/students.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(receiver.server().root().resolve(students)).hasContent(District.STUDENTS);
    }

    @Test
    void deliversTheSameFilesOnce() throws IOException {
        String target = receiver.target(FLAT);
        assertThat(publish(target).out()).startsWith("Delivered: every file lies under its name.\n");
        CliRun again = publish(target);
        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("Delivered before; nothing was sent.\n");
        assertThat(again.err()).isEqualTo(kept(2));
        assertThat(folder.resolve("target.deliveries")).isDirectory();
        district.mend("students.csv", "Zoe", "Zoë");
        assertThat(publish(target).out()).startsWith("Delivered: every file lies under its name.\n");
        assertThat(receiver.server().root().resolve("upload/students.csv"))
                .content()
                .contains("Zoë");
    }

    @Test
    void sendsNothingOfASetWithFindings() throws IOException {
        district.mend("students.csv", "1,s1,,Zoe", "1,,,Zoe");
        CliRun run = publish(receiver.target(FLAT));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("parentsquare: must not be published")
                .contains("missing_value")
                .endsWith("roster: nothing was sent, because of these findings\n")
                .doesNotContain("Zoe");
        assertThat(upload()).isEmpty();
        assertThat(folder.resolve("target.deliveries")).doesNotExist();
    }

    @Test
    void sendsAWarningUnlessItIsToldToStopThere() throws IOException {
        district.with("notes.txt", "hello");
        String target = receiver.target(FLAT);
        CliRun held = publish(target, "--fail-on", "warning");
        assertThat(held.code()).isEqualTo(1);
        assertThat(held.err()).contains("unknown_file").endsWith("because of these findings\n");
        assertThat(upload()).isEmpty();
        CliRun sent = publish(target);
        assertThat(sent.code()).isZero();
        assertThat(sent.err()).contains("unknown_file");
        assertThat(upload()).hasSize(12).doesNotContain("upload/notes.txt");
    }

    @Test
    void holdsAttendanceOfAnotherDay() throws IOException {
        String target = receiver.target(FLAT);
        CliRun held = publish(target, "--as-of", "2026-10-02");
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out())
                .startsWith("Held; nothing was sent.\n")
                .contains(
                        "  held      stale-attendance: 1 row of attendance.csv is not about the day; export the attendance of that day again, or take the file out of the set\n")
                .contains("  receipt   000001.json, sha256 ");
        assertThat(held.err())
                .contains(
                        "roster: held, nothing was sent: 1 row of attendance.csv is not about the day of --as-of (stale_attendance); export the attendance of that day again, or take the file out of the set\n")
                .contains("parentsquare: held, for one reason\n")
                .contains("roster: the receipt is kept as 000001.json below ");
        assertThat(upload()).isEmpty();
        assertThat(publish(target, "--as-of", "2026-10-01").code()).isZero();
        CliRun again = publish(target, "--as-of", "2026-10-02");
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.out()).startsWith("Held; nothing was sent.\n");
        assertThat(CliRun.of(
                                "receipt",
                                "verify",
                                folder.resolve("target.deliveries").toString())
                        .code())
                .isZero();
        CliRun dry = publish(target, "--as-of", "2026-10-02", "--dry-run");
        assertThat(dry.code()).isEqualTo(4);
        assertThat(dry.out()).contains("  1. stale-attendance: ");
    }

    @Test
    void callsItFindingsWhereMoreIsWrongThanTheDay() throws IOException {
        district.mend("students.csv", "1,s1,,Zoe", "1,,,Zoe");
        assertThat(publish(receiver.target(FLAT), "--as-of", "2026-10-02").code())
                .isEqualTo(1);
    }

    @Test
    void saysWhatItWouldDoAndConnectsToNothing() throws IOException {
        String target = receiver.target(EPOCH);
        receiver.close();
        CliRun run = publish(target, "--dry-run");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo(NO_EPOCHS);
        assertThat(run.out())
                .startsWith("""
                        Nothing was sent and nothing connected: this is a dry run.
                          to        district@127.0.0.1:%s:/upload
                          layout    epoch
                          would be  12 files, %s bytes, in this order
                          /upload/(new epoch)/schools.csv: 2 rows, %s bytes
                            sha256 \
                        """.formatted(receiver.server().port(), bytes(), District.SCHOOLS.length()))
                .contains(
                        "  /upload/(new epoch)/COMPLETE, empty, when all of them are there and verified\n\nparentsquare: nothing to compare with\n",
                        "If you publish this\n  ParentSquare will remove schools");
        assertThat(run.out().indexOf("students.csv")).isLessThan(run.out().indexOf("rosters.csv"));
        assertThat(folder.resolve("target.deliveries")).doesNotExist();
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(district.folder())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void refusesATargetWhosePasswordIsNotSet() throws IOException {
        String target = receiver.target(FLAT);
        CliRun run = CliRun.of("publish", "parentsquare", district.path(), "--target", target);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "roster: target.yaml, line 4: the environment variable that 'passwordEnv' names is not set; set it for the program that delivers\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void printsAReceiptWhereTheLoginIsRefused() throws IOException {
        Machine other = new Machine(Map.of("ROSTER_TEST_PASSWORD", "Sesame-shut-8")::get, new Cancellation());
        CliRun run = publish(other, receiver.target(FLAT));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("Not delivered: 127.0.0.1:%s refused the login of 'district' by password"
                        .formatted(receiver.server().port()))
                .contains("students.csv: 2 rows")
                .doesNotContain("Sesame");
        assertThat(run.err()).startsWith(first() + "roster: 127.0.0.1:").doesNotContain("Sesame");
        assertThat(upload()).isEmpty();
    }

    @Test
    void endsWithThreeWhereThePathOrTheTargetIsNotThere() throws IOException {
        CliRun noTarget = publish(folder.resolve("nowhere.yaml").toString());
        assertThat(noTarget.code()).isEqualTo(3);
        assertThat(noTarget.err()).contains("nowhere.yaml: there is nothing of that name");
        CliRun noFolder = CliRun.with(
                Receiver.MACHINE,
                "publish",
                "parentsquare",
                folder.resolve("nowhere").toString(),
                "--target",
                receiver.target(FLAT));
        assertThat(noFolder.code()).isEqualTo(3);
    }

    @Test
    @Tag("deep")
    void takesUpADeliveryThatBroke() throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterUp(receiver.server().port(), Cut.RESET, 4_000)) {
            CliRun run = publish(receiver.target(proxy.port(), EPOCH));
            assertThat(run.err()).contains("roster: attempt 1 failed, the next one begins in ");
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Delivered, and COMPLETE.\n").contains("attempts  2");
        }
        assertThat(upload()).filteredOn(path -> path.endsWith("/COMPLETE")).hasSize(1);
    }

    @Test
    void saysInTheReceiptThatSomebodyStoppedItAndGoesOnTheNextTime() throws IOException {
        Cancellation cancellation = new Cancellation();
        CountDownLatch stopped = new CountDownLatch(1);
        receiveUntil(stopped, () -> new Thread(cancellation::stop).start());
        String target = receiver.target(EPOCH);
        CliRun run = publish(new Machine(name -> Receiver.SECRET, cancellation), target);
        stopped.countDown();
        cancellation.ended(run.code());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("Not delivered: ").contains("interrupted");
        assertThat(upload()).noneMatch(path -> path.endsWith("/COMPLETE"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        CliRun again = publish(target);
        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("Delivered, and COMPLETE.\n").contains("attempts  2");
        assertThat(upload()).filteredOn(path -> path.endsWith("/COMPLETE")).hasSize(1);
    }

    @Test
    @Tag("deep")
    void endsInOrderWhenTheProgramIsStopped() throws IOException, InterruptedException {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        receiveUntil(stopped, sending::countDown);
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.roster.cli.Main",
                "publish",
                "parentsquare",
                district.path(),
                "--target",
                receiver.target(EPOCH));
        program.environment().put("ROSTER_TEST_PASSWORD", Receiver.SECRET);
        Path out = folder.resolve("out.txt");
        Process process = program.redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        stopped.countDown();
        assertThat(out).content().startsWith("Not delivered: ").contains("interrupted", "students.csv: 2 rows");
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(upload()).noneMatch(path -> path.endsWith("/COMPLETE"));
    }

    /** Starts a receiver that tells somebody when a file begins to arrive, and is at the first bytes until the sender has stopped. */
    private void receiveUntil(CountDownLatch stopped, Runnable begun) throws IOException {
        receiver.close();
        DropboxListener holding = new DropboxListener() {
            private final AtomicInteger written = new AtomicInteger();

            @Override
            public void opening(Path file) {
                begun.run();
            }

            @Override
            public void written(Path file) throws IOException {
                try {
                    if (written.getAndIncrement() == 0 && !stopped.await(20, TimeUnit.SECONDS)) {
                        throw new IOException("nobody has stopped");
                    }
                } catch (InterruptedException ended) {
                    throw new IOException(ended);
                }
            }
        };
        receiver = Receiver.in(folder, holding);
    }

    @Test
    void showsProgressToWhoWatches() throws IOException {
        CliRun run = CliRun.watchedWith(
                Receiver.MACHINE, "publish", "parentsquare", district.path(), "--target", receiver.target(FLAT));
        assertThat(run.err()).contains("\rstudents.csv: 2 rows", "\rstudents.csv: ", " of ", " bytes");
        assertThat(run.out()).startsWith("Delivered: ");
    }

    @Test
    void takesTheProfileOfTheTarget() throws IOException {
        Files.writeString(
                folder.resolve("district.yaml"), "format: parentsquare\nfiles:\n  terms.csv: {required: true}\n");
        Files.delete(district.folder().resolve("terms.csv"));
        CliRun run = publish(receiver.target(FLAT + "profile: district.yaml\n"));
        assertThat(run.err()).contains("missing_file");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void refusesALayoutThatCannotBeMeant() throws IOException {
        CliRun auto = publish(receiver.target("layout: auto\ndirectory: /upload\n"));
        assertThat(auto.code()).isEqualTo(2);
        assertThat(auto.err())
                .isEqualTo(
                        "roster: the layout 'auto' gives files a suffix, and the receiver of 'parentsquare' knows none; write 'flat' or 'epoch' into the target file\n");
        CliRun unknown = publish(receiver.target("layout: expose\npaths: {student.csv: /upload/a.csv}\n"));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo(
                        "roster: 'paths' of the target file names 'student.csv', which is no file of 'parentsquare'; the nearest one is 'students.csv'\n");
        CliRun few = publish(receiver.target("layout: expose\npaths: {students.csv: /upload/a.csv}\n"));
        assertThat(few.code()).isEqualTo(2);
        assertThat(few.err())
                .startsWith("roster: 'paths' of the target file has no path for schools.csv, terms.csv, parents.csv");
        CliRun single = CliRun.with(
                Receiver.MACHINE,
                "publish",
                "parentsquare",
                district.folder().resolve("students.csv").toString(),
                "--target",
                receiver.target(FLAT));
        assertThat(single.code()).isEqualTo(2);
        assertThat(upload()).isEmpty();
    }
}
