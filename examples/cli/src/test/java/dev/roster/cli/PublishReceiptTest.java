package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.io.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish} prints a receipt each time, and says where it is. */
class PublishReceiptTest {
    @TempDir
    private Path folder;

    private District district;

    @BeforeEach
    void stage() throws IOException {
        district = District.in(folder.resolve("district"));
    }

    private CliRun publish(String target) {
        return CliRun.with(Receiver.MACHINE, "publish", "parentsquare", district.path(), "--target", target);
    }

    /** Somebody does something on this machine while the first file arrives. */
    private Receiver whileReceiving(Runnable something) throws IOException {
        AtomicBoolean first = new AtomicBoolean(true);
        DropboxListener listener = new DropboxListener() {
            @Override
            public void opening(Path file) {
                if (first.getAndSet(false)) {
                    something.run();
                }
            }
        };
        return Receiver.in(folder, listener);
    }

    @Test
    void saysWhereItIsKeptAndThatItHolds() throws IOException {
        String deliveries = folder.resolve("target.deliveries").toString();
        try (Receiver receiver = Receiver.in(folder)) {
            CliRun run = publish(receiver.target(FLAT));
            assertThat(run.err())
                    .endsWith("roster: the receipt is kept as 000001.json below %s\n".formatted(deliveries));
            assertThat(run.out())
                    .containsPattern("\n  id        [0-9a-f]{64}\n")
                    .contains("\n  findings  0 errors, 0 warnings, 0 remarks\n")
                    .containsPattern("\n  receipt   000001\\.json, sha256 [0-9a-f]{64}\n$");
            String digest = run.out().substring(run.out().length() - 65).strip();
            CliRun verified = CliRun.of("receipt", "verify", deliveries, "--files", district.path());
            assertThat(verified.out())
                    .contains("             sha256 %s\n".formatted(digest))
                    .endsWith("Holds: 1 receipt. The files are those of receipt 1.\n");
            assertThat(verified.code()).isZero();
        }
    }

    @Test
    void isHeldAgainstTheFilesWhereTheyWere() throws IOException {
        String[] verify = {
            "receipt", "verify", folder.resolve("target.deliveries").toString()
        };
        try (Receiver receiver = Receiver.in(folder)) {
            publish(receiver.target(FLAT));
        }
        assertThat(CliRun.of(verify).out()).endsWith("Holds: 1 receipt. The files are those of receipt 1.\n");
        district.mend("students.csv", "Zoe", "Zoo");
        assertThat(CliRun.of(verify).out()).contains("FOUND students.csv is not what receipt 1 names: ");
        assertThat(CliRun.of(verify).code()).isEqualTo(1);
        move(district.folder(), folder.resolve("gone"));
        assertThat(CliRun.of(verify).out())
                .contains("note  the files of receipt 1 are not where they were published from any more\n");
        assertThat(CliRun.of(verify).code()).isZero();
    }

    @Test
    void isPrintedAndTheRunEndsWithNoughtWhereItCannotBeKept() throws IOException {
        try (Receiver receiver = whileReceiving(() -> move(receipts(), folder.resolve("lost")))) {
            CliRun run = publish(receiver.target(FLAT));
            assertThat(run.out())
                    .startsWith("Delivered: every file lies under its name.\n")
                    .endsWith("  note      this receipt could not be kept on the machine that made it; publish the"
                            + " same files again to keep one, nothing will be sent twice\n");
            assertThat(run.err())
                    .contains("roster: the files were delivered, and the receipt could not be kept (cannot open ");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void isPrintedWhereTheFilesGoAwayWhileTheyAreSent() throws IOException {
        try (Receiver receiver = whileReceiving(() -> move(district.folder(), folder.resolve("gone")))) {
            CliRun run = publish(receiver.target(FLAT));
            assertThat(run.out())
                    .startsWith("Not delivered: a file of this machine could not be read or written; the message of"
                            + " the run says more\n")
                    .doesNotContain(folder.toString());
            assertThat(run.err()).contains(district.folder().toString());
            assertThat(run.code()).isEqualTo(3);
        }
    }

    @Test
    void hasASnapshotWhereTheTargetNamesAKey() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            CliRun run = publish(receiver.target(FLAT + KEY));
            assertThat(run.code()).isZero();
        }
        assertThat(Snapshot.at(receipts().resolve("000001.snapshot")).files()).hasSize(12);
    }

    private Path receipts() {
        try (Stream<Path> targets = Files.list(folder.resolve("target.deliveries"))) {
            List<Path> found = targets.toList();
            return found.get(0).resolve("receipts");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
