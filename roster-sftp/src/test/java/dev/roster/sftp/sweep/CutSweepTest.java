package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.NaivePublisher;
import dev.roster.sftp.Retries;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the line, on any server: one complete epoch, with the right bytes, and in the end a receipt. */
class CutSweepTest {
    private static final int RUNS = 600;
    private static final Retries ONE_MORE = new Retries(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

    @TempDir
    Path temporary;

    @Test
    void aPublicationEndsWithOneRightEpochAndAReceipt() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(temporary)) {
            SweepResult result = new CutSweep(server, CutSweepTest::publish, temporary, 1).run(5);
            assertThat(result.wrong()).isEmpty();
            assertThat(result.runs()).isEqualTo(5);
        }
    }

    /** Otherwise nobody knows that the other tests would notice. */
    @Test
    void aNaivePublisherIsCaught() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(temporary)) {
            SweepResult result = new CutSweep(server, CutSweepTest::publishNaively, temporary, 1).run(12);
            assertThat(result.wrong()).anyMatch(what -> what.startsWith("COMPLETE beside other files"));
        }
    }

    @Test
    @Tag("deep")
    void soItIsOnEveryServerAtHand() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Servers servers = Servers.start(temporary)) {
            int each = RUNS / servers.all().size();
            for (TestServer server : servers.all()) {
                SweepResult result = new CutSweep(server, CutSweepTest::publish, temporary, 20260304).run(each);
                Servers.say(result.toString());
                result.wrong().forEach(what -> wrong.add(server.name() + ": " + what));
                assertThat(result.cut()).as("goes that were cut").isGreaterThan(each / 2);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("deep")
    void andTheNaiveOneIsCaughtOnEachOfThem() throws IOException {
        try (Servers servers = Servers.start(temporary)) {
            for (TestServer server : servers.all()) {
                SweepResult result = new CutSweep(server, CutSweepTest::publishNaively, temporary, 20260304).run(25);
                Servers.say("the naive publisher, " + result);
                assertThat(result.wrong()).anyMatch(what -> what.startsWith("COMPLETE beside other files"));
            }
        }
    }

    private static Outcome publish(TestServer server, int port, String below, SentSet set, Path memory)
            throws IOException {
        SftpPublisher publisher = SftpPublisher.to(server.target(port), server.epochs(below))
                .withFolder(memory)
                .withRetries(below.hashCode() % 2 == 0 ? Retries.none() : ONE_MORE);
        Outcome outcome = publisher.publish(set.folder(), set.report()).outcome();
        assertThat(publisher.publish(set.folder(), set.report()).outcome()).isEqualTo(Outcome.ALREADY_COMMITTED);
        return outcome;
    }

    private static Outcome publishNaively(TestServer server, int port, String below, SentSet set, Path memory)
            throws IOException {
        String epoch = "%s/%s/20260304-050607".formatted(server.directory(), below);
        NaivePublisher.publish(server.target(port), epoch, set.files());
        return Outcome.COMMITTED;
    }
}
