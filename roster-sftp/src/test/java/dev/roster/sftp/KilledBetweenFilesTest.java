package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener.Step;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was killed between two files leaves no receipt; its journal tells what the receiver may have read. */
class KilledBetweenFilesTest {
    @TempDir
    private Path temporary;

    @Test
    void namesTheFilesThatHadTheirNamesAndTheNextOne() throws IOException {
        Delivery delivery = new Delivery(temporary);
        delivery.write("rosters.csv", new byte[] {1});
        TakenUp runs = new TakenUp(delivery, temporary.resolve("deliveries"));
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = runs.flat(server);
            publisher.publish(delivery.folder(), delivery.report());
            delivery.write("students.csv", new byte[] {2});
            // all three have arrived, and the first one has its name
            runs.when(Step.FILE, 4, () -> {
                throw new TakenUp.Killed();
            });
            assertThatThrownBy(() -> publisher.publish(delivery.folder(), delivery.report()))
                    .isInstanceOf(TakenUp.Killed.class);
            assertThat(publisher.lastKnown("parentsquare").mixed(delivery.report()))
                    .isFalse();
            delivery.write("students.csv", new byte[] {3});
            assertThat(publisher.lastKnown("parentsquare").remarks(delivery.report()))
                    .containsExactly(
                            "The delivery that was ended before it had a receipt stopped between two files, and the receiver may have read since: rosters.csv, schools.csv. The set is compared with the delivery before.");
        }
    }
}
