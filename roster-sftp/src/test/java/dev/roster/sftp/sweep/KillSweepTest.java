package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxSetup;
import dev.roster.fixtures.dropbox.DropboxVendor;
import dev.roster.sftp.FlatWatch;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.sweep.KilledProgram.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that is killed, at every point of a delivery and at any time, and another one that takes it up. */
@Tag("deep")
class KillSweepTest {
    private static final int AT_ANY_TIME = 12;

    @TempDir
    Path temporary;

    private final Random random = new Random(20260304);
    private final List<String> ends = new ArrayList<>();
    private SentSet set;
    private SentSet old;
    private int number;

    @BeforeEach
    void prepare() throws IOException {
        set = SentSet.write(temporary.resolve("local"), 1);
        old = SentSet.write(temporary.resolve("old"), 2);
    }

    @Test
    void anEpochIsCompleteOnceAndRight() throws Exception {
        sweep("epoch", setup -> setup, this::requireOneEpoch);
    }

    @Test
    void soItIsWhereTheReceiverTakesItAtOnce() throws Exception {
        sweep("epoch", setup -> setup.vendor(DropboxVendor.SAME_GOAL), this::requireOneEpoch);
    }

    @Test
    void filesWithTheSuffixAreTakenOnceAndWhole() throws Exception {
        sweep("auto", setup -> setup.vendor(DropboxVendor.SAME_GOAL), this::requireEachFileOnce);
    }

    @ParameterizedTest
    @CsvSource({"flat", "expose"})
    void filesUnderFixedNamesAreTheOldOrTheNewOnes(String layout) throws Exception {
        FlatWatch[] watch = new FlatWatch[1];
        sweep(
                layout,
                setup -> {
                    watch[0] = new FlatWatch(upload(), old.files(), set.files());
                    old.files().forEach((name, bytes) -> put(upload().resolve(name), bytes));
                    return setup.listener(watch[0]);
                },
                server -> {
                    assertThat(watch[0].wrong()).isEmpty();
                    assertThat(watch[0].states().values()).containsOnly("new");
                    assertThat(SentSet.names(upload()))
                            .isEqualTo(List.copyOf(set.files().keySet()));
                });
    }

    private interface Description {
        DropboxSetup of(DropboxSetup setup);
    }

    private interface Check {
        void of(DropboxServer server) throws IOException;
    }

    private void sweep(String layout, Description description, Check check) throws Exception {
        long start = System.nanoTime();
        Said whole = killed(layout, description, check, 0, 0);
        assertThat(whole).isNotNull();
        for (int point = 1; point <= whole.points(); point++) {
            assertThat(killed(layout, description, check, point, 0))
                    .as("is killed")
                    .isNull();
        }
        for (int time = 0; time < AT_ANY_TIME; time++) {
            killed(layout, description, check, 0, 1 + (long) (random.nextDouble() * whole.micros()));
        }
        Servers.say("%s: the program was killed at %s points and %s times at random, ends %s, %.0f s"
                .formatted(layout, whole.points(), AT_ANY_TIME, counted(), (System.nanoTime() - start) / 1e9));
    }

    /** Runs a program that is killed, and a second one that is not; returns what the first said. */
    private Said killed(String layout, Description description, Check check, int point, long micros) throws Exception {
        number++;
        Files.createDirectories(upload());
        DropboxSetup setup = DropboxServer.at(root()).account(PublishingProgram.USER, PublishingProgram.PASSWORD);
        try (DropboxServer server = description.of(setup).start()) {
            server.watch().expect(set.files());
            Path memory = temporary.resolve("memory" + number);
            KilledProgram program = new KilledProgram(server, layout, set.place(), memory);
            Said first = program.run(point, micros);
            Said second = program.run(0, 0);
            assertThat(second).isNotNull();
            ends.add(second.outcome());
            assertThat(Outcome.valueOf(second.outcome()).delivered()).isTrue();
            check.of(server);
            return first;
        }
    }

    private void requireOneEpoch(DropboxServer server) throws IOException {
        server.watch().requireNothingWrong();
        assertThat(server.watch().complete()).hasSize(1);
        ReceivedEpochs received = ReceivedEpochs.in(set.files(), upload(), root().resolve("processed"));
        assertThat(received.wrong()).isEmpty();
        assertThat(received.complete()).hasSize(1);
    }

    private void requireEachFileOnce(DropboxServer server) throws IOException {
        Map<String, byte[]> taken = new TreeMap<>();
        for (String epoch : SentSet.names(root().resolve("processed"))) {
            SentSet.bytes(root().resolve("processed").resolve(epoch)).forEach((name, bytes) -> {
                if (!name.equals("COMPLETE")) {
                    assertThat(taken.put(name, bytes)).as("another " + name).isNull();
                }
            });
        }
        assertThat(taken).usingRecursiveComparison().isEqualTo(set.files());
        assertThat(SentSet.names(upload())).isEmpty();
    }

    private Path root() {
        return temporary.resolve("root" + number);
    }

    private Path upload() {
        return root().resolve("upload");
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> counts = new TreeMap<>();
        ends.forEach(end -> counts.merge(end, 1, Integer::sum));
        return counts;
    }
}
