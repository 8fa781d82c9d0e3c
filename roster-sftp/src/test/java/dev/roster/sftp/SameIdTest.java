package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener.Step;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An id of the caller's says which publication it is; it does not say that the files are the same. */
class SameIdTest {
    @TempDir
    Path temporary;

    private Delivery delivery;
    private TakenUp runs;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        runs = new TakenUp(delivery, temporary.resolve("deliveries"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLAIMING", "UPLOADING", "FILE"})
    void beginsAnewWithOtherFilesOfTheSameSize(Step killedAt) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = runs.epochs(server).withId("night-1");
            runs.killedAt(killedAt, publisher);
            byte[] other = Delivery.randomBytes(100_000);
            other[0]++;
            delivery.write("students.csv", other);
            delivery.write(
                    "schools.csv", new byte[(int) Files.size(delivery.local().resolve("schools.csv"))]);
            delivery.write("terms.csv", new byte[] {1});
            Receipt receipt = publisher.publish(delivery.folder(), delivery.report());

            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(delivery.completeEpochs()).hasSize(1);
            assertThat(receipt.orphans()).hasSize(killedAt == Step.CLAIMING ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTING", "ACKNOWLEDGED", "DONE"})
    void refusesOtherFilesOnceCompleteWasAskedFor(Step killedAt) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = runs.epochs(server).withId("night-1");
            runs.killedAt(killedAt, publisher);
            delivery.write("schools.csv", new byte[] {1});
            String found = killedAt == Step.COMMITTING ? ", or may have been," : ",";
            assertThatIllegalStateException()
                    .isThrownBy(() -> publisher.publish(delivery.folder(), delivery.report()))
                    .withMessage(
                            "the publication 'night-1' was delivered%s and with other files; give these an id of their own"
                                    .formatted(found));
            assertThat(delivery.epochs()).hasSize(1);
        }
    }

    /** One that an earlier version wrote. */
    @Test
    void takesTheFilesOfAJournalWithoutTheirDigestForOthers() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.epochs(server).withId("night-1").publish(delivery.folder(), delivery.report());
            withoutDigest();
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> runs.epochs(server).withId("night-1").publish(delivery.folder(), delivery.report()));
        }
    }

    @Test
    void knowsTheFilesOfSuchAJournalByAnIdThatIsTheirDigest() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            runs.epochs(server).publish(delivery.folder(), delivery.report());
            withoutDigest();
            assertThat(runs.epochs(server)
                            .publish(delivery.folder(), delivery.report())
                            .outcome())
                    .isEqualTo(Outcome.ALREADY_COMMITTED);
        }
    }

    private void withoutDigest() throws IOException {
        Path journal = runs.journal();
        String text = Files.readString(journal);
        String older = text.replaceAll("(?m)^ *\"content\".*\n", "");
        assertThat(older).isNotEqualTo(text);
        Files.write(journal, older.getBytes(StandardCharsets.UTF_8));
    }
}
