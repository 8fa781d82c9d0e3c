package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.DeliveryListener;
import dev.roster.sftp.fault.DeliveryUnderWayException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.sweep.KilledProgram.Kill;
import dev.roster.sftp.sweep.PublishingProgram.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs with one folder. */
@Tag("deep")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TwoProcessesTest {
    @TempDir
    Path temporary;

    @Test
    void theSecondIsRefusedAsLongAsTheFirstRuns() throws Exception {
        SentSet set = SentSet.write(temporary.resolve("local"), 1);
        Path root = temporary.resolve("root");
        Files.createDirectories(root.resolve("upload"));
        AtomicReference<Task> second = new AtomicReference<>();
        List<Throwable> refused = new ArrayList<>();
        DropboxListener meanwhile = new DropboxListener() {
            @Override
            public void opening(Path file) {
                Task task = second.getAndSet(null);
                if (task != null) {
                    refused.add(thrownBy(task));
                }
            }
        };
        DropboxServer dropbox = DropboxServer.at(root)
                .account("district", "Sesame-open-7")
                .listener(meanwhile)
                .start();
        try (EmbeddedServer server = new EmbeddedServer(dropbox, "upload")) {
            Task task = new Task(
                    server.port(),
                    server.fingerprint(),
                    server.user(),
                    server.secret(),
                    server.directory(),
                    "epoch",
                    set.place(),
                    temporary.resolve("memory"));
            second.set(task);
            KilledProgram.Said said = new KilledProgram(task, temporary.resolve("log")).run(Kill.NEVER);
            assertThat(said).isNotNull();
            assertThat(said.outcome()).isEqualTo("COMMITTED");
            assertThat(refused).hasSize(1).hasOnlyElementsOfType(DeliveryUnderWayException.class);
            assertThat(task.publish(new DeliveryListener() {})).isEqualTo(Outcome.ALREADY_COMMITTED);
        }
    }

    private static Throwable thrownBy(Task task) {
        try {
            return new AssertionError("went on and was " + task.publish(new DeliveryListener() {}));
        } catch (IOException thrown) {
            return thrown;
        }
    }
}
