package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the line, on any server: one complete epoch, with the right bytes, and in the end a receipt. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CutSweepTest {
    private static final int RUNS = 600;
    private static final int CUTS = 500;
    private static final int CUTS_OF_EACH_KIND = 80;
    private static final String BESIDE_OTHERS = "COMPLETE beside other files";

    @TempDir
    Path temporary;

    @Test
    void aPublicationEndsWithOneRightEpochAndAReceipt() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(temporary)) {
            SweepResult result = new CutSweep(server, Candidate.OURS, temporary, 1).run(5);
            assertThat(result.wrong()).isEmpty();
            assertThat(result.runs()).isEqualTo(5);
            assertThat(sum(result.cuts())).isGreaterThanOrEqualTo(4);
        }
    }

    /** Otherwise nobody knows that the other tests would notice. */
    @Test
    void aNaivePublisherIsCaught() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(temporary)) {
            SweepResult result = new CutSweep(server, Candidate.NAIVE, temporary, 4).run(12);
            assertThat(result.caught()).isGreaterThanOrEqualTo(4);
            assertThat(caught(result, BESIDE_OTHERS)).isPositive();
        }
    }

    @Test
    @Tag("deep")
    void soItIsOnEveryServerAtHand() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> cuts = new TreeMap<>();
        try (Servers servers = Servers.start(temporary)) {
            int each = RUNS / servers.all().size();
            for (TestServer server : servers.all()) {
                SweepResult result = new CutSweep(server, Candidate.OURS, temporary, 20260304).run(each);
                Servers.say(result.toString());
                result.wrong().forEach(what -> wrong.add(server.name() + ": " + what));
                result.cuts().forEach((kind, times) -> cuts.merge(kind, times, Integer::sum));
            }
        }
        Servers.say("lines cut in all: %s, %s".formatted(sum(cuts), cuts));
        assertThat(wrong).isEmpty();
        assertThat(sum(cuts)).isGreaterThanOrEqualTo(CUTS);
        assertThat(cuts.values())
                .hasSize(4)
                .allSatisfy(times -> assertThat(times).isGreaterThan(CUTS_OF_EACH_KIND));
    }

    @Test
    @Tag("deep")
    void andTheNaiveOneIsCaughtOnEachOfThem() throws IOException {
        try (Servers servers = Servers.start(temporary)) {
            for (TestServer server : servers.all()) {
                SweepResult result = new CutSweep(server, Candidate.NAIVE, temporary, 20260304).run(25);
                Servers.say("the naive publisher, " + result);
                assertThat(result.caught()).isGreaterThanOrEqualTo(result.runs() / 3);
                assertThat(caught(result, BESIDE_OTHERS)).isPositive();
            }
        }
    }

    private static int sum(Map<String, Integer> times) {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long caught(SweepResult result, String what) {
        return result.wrong().stream()
                .filter(found -> found.startsWith(what) || found.endsWith(what))
                .count();
    }
}
