package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How much is written at once. */
@Timeout(30)
class WriteLimitTest {
    private static final int EVERYBODY_TAKES = 32 * 1024;
    private static final int LARGE = 5_000_000;

    @TempDir
    Path temporary;

    @Test
    void writesWhatTheServerAnnounces() throws IOException {
        assertThat(longestWrite(100_000, LARGE)).isEqualTo(100_000);
        assertThat(longestWrite(20_000, LARGE)).isEqualTo(20_000);
    }

    @Test
    void writesNoMoreThanSevenPacketsWhateverIsAnnounced() throws IOException {
        assertThat(longestWrite(1L << 40, LARGE)).isEqualTo(7 * 32 * 1024 - 64);
    }

    @Test
    void writesWhatEveryServerTakesWhereNothingIsSaid() throws IOException {
        assertThat(longestWrite(0, LARGE)).isEqualTo(EVERYBODY_TAKES);
        assertThat(longestWrite(-2, LARGE)).isEqualTo(EVERYBODY_TAKES);
        assertThat(longestWrite(LimitedServer.UNKNOWN, LARGE)).isEqualTo(EVERYBODY_TAKES);
    }

    @Test
    void doesNotAskForASmallFile() throws IOException {
        assertThat(longestWrite(100_000, 200_000)).isEqualTo(EVERYBODY_TAKES);
    }

    private int longestWrite(long announced, int bytes) throws IOException {
        Delivery delivery = new Delivery(temporary.resolve(announced + "-" + bytes));
        delivery.write("students.csv", Delivery.randomBytes(bytes));
        try (LimitedServer server = LimitedServer.start(delivery, announced)) {
            Delivery.publisher(server.target()).publish(delivery.folder(), delivery.report());
            assertThat(delivery.completeEpochs()).hasSize(1);
            return server.longestWrite();
        }
    }
}
