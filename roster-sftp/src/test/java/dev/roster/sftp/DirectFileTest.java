package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written where it belongs, and what was there is no part of it. */
class DirectFileTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path temporary;

    @Test
    void isNamedWhereItStoppedHalfWay() throws IOException {
        Delivery delivery = new Delivery(temporary);
        try (DropboxServer server = delivery.server().fullAfter(70_000).start()) {
            assertThatExceptionOfType(PartlyDeliveredException.class)
                    .isThrownBy(() -> direct(server).publish(delivery.folder(), delivery.report()))
                    .satisfies(partly -> {
                        assertThat(partly.delivered()).containsExactly("schools.csv");
                        assertThat(partly.uncertain()).containsExactly("students.csv");
                        assertThat(partly.remaining()).isEmpty();
                    });
        }
    }

    @Test
    void isWrittenFromItsBeginning() throws IOException {
        Delivery delivery = new Delivery(temporary);
        delivery.write("students.csv", Delivery.randomBytes(36 * MEGABYTE));
        Files.write(delivery.upload().resolve("students.csv"), new byte[35 * MEGABYTE]);
        try (DropboxServer server = delivery.server().start()) {
            assertThat(direct(server)
                            .publish(delivery.folder(), delivery.report())
                            .outcome())
                    .isEqualTo(Outcome.COMMITTED);
        }
        assertThat(Files.mismatch(
                        delivery.upload().resolve("students.csv"),
                        delivery.local().resolve("students.csv")))
                .isEqualTo(-1);
    }

    private static SftpPublisher direct(DropboxServer server) {
        return SftpPublisher.to(
                        Delivery.target(server).build(),
                        PublishLayout.flat("/upload").withReplace(Replace.DIRECT))
                .withRetries(Retries.none());
    }
}
