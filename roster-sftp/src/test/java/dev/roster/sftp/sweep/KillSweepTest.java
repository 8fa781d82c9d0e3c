package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxSetup;
import dev.roster.fixtures.dropbox.DropboxVendor;
import dev.roster.internal.fixtures.servers.ServerKind;
import dev.roster.sftp.FlatWatch;
import dev.roster.sftp.sweep.KillSweep.Receiver;
import dev.roster.sftp.sweep.KillSweep.Receivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is killed, at every point of a delivery and at any time, and another one that takes it up. */
@Tag("deep")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KillSweepTest {
    private static final int AT_ANY_TIME = 8;
    private static final int BY_THE_SERVER = 16;

    @TempDir
    Path temporary;

    private SentSet set;
    private SentSet old;

    @BeforeEach
    void prepare() throws IOException {
        set = SentSet.write(temporary.resolve("local"), 1);
        old = SentSet.write(temporary.resolve("old"), 2);
    }

    @Test
    void anEpochIsCompleteOnceAndRight() throws Exception {
        holds(sweep("epoch", epochs(setup -> setup)), BY_THE_SERVER);
    }

    @Test
    void soItIsWhereTheReceiverTakesItAtOnce() throws Exception {
        holds(sweep("epoch", epochs(setup -> setup.vendor(DropboxVendor.SAME_GOAL))), BY_THE_SERVER / 2);
    }

    @Test
    void filesWithTheSuffixAreTakenOnceAndWhole() throws Exception {
        holds(sweep("auto", this::taker), BY_THE_SERVER / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "expose"})
    void filesUnderFixedNamesAreTheOldOrTheNewOnes(String layout) throws Exception {
        holds(sweep(layout, this::fixedNames), layout.equals("flat") ? BY_THE_SERVER : BY_THE_SERVER / 2);
    }

    /** OpenSSH's kills nobody. */
    @Test
    void onAServerThatOthersWroteToo() throws Exception {
        assumeThat(ServerKind.OPENSSH.installed()).as("OpenSSH is installed").isTrue();
        try (TestServer server = InstalledServer.start(ServerKind.OPENSSH, temporary)) {
            KillSweep sweep = sweep("epoch", (number, killing) -> {
                String below = "run-" + number;
                Path upload = Files.createDirectories(server.folder().resolve(below));
                return new Got(server, server.directory() + "/" + below, () -> epochsWrong(upload), () -> {});
            });
            holds(sweep, 0);
        }
    }

    /** Otherwise nobody knows that the others would notice. */
    @Test
    void aNaivePublisherIsCaught() throws Exception {
        KillSweep sweep = sweep("naive", epochs(setup -> setup));
        sweep.byTheServer(BY_THE_SERVER);
        Servers.say(sweep.toString());
        assertThat(sweep.wrong().stream().filter(what -> what.contains("COMPLETE beside other files")))
                .hasSizeGreaterThan(sweep.hit("by the server") / 3);
    }

    @Test
    void oursWithoutAFolderIsCaught() throws Exception {
        KillSweep sweep = sweep("forgetful", epochs(setup -> setup));
        sweep.byTheServer(Integer.MAX_VALUE);
        Servers.say(sweep.toString());
        assertThat(sweep.wrong()).isNotEmpty().allMatch(what -> what.endsWith(": 2 complete epochs"));
    }

    private KillSweep sweep(String layout, Receivers receivers) throws Exception {
        return new KillSweep(temporary, layout, set, receivers).measure();
    }

    private static void holds(KillSweep sweep, int byTheServer) throws Exception {
        sweep.atEachPoint();
        sweep.atAnyTime(AT_ANY_TIME);
        if (byTheServer > 0) {
            sweep.byTheServer(byTheServer);
        }
        Servers.say(sweep.toString());
        assertThat(sweep.wrong()).isEmpty();
        assertThat(sweep.hit("at points")).isEqualTo(sweep.points());
        assertThat(sweep.hit("by the server")).isGreaterThanOrEqualTo(byTheServer / 2);
        assertThat(sweep.hit("by the server, too late")).isZero();
    }

    private interface Check {
        List<String> wrong() throws IOException;
    }

    private record Got(TestServer server, String directory, Check check, Runnable end) implements Receiver {
        @Override
        public List<String> wrong() throws IOException {
            return check.wrong();
        }

        @Override
        public void close() {
            end.run();
        }
    }

    private Path root(int number) throws IOException {
        Path root = temporary.resolve("root-" + number);
        Files.createDirectories(root.resolve("upload"));
        return root;
    }

    private static EmbeddedServer started(DropboxSetup setup) throws IOException {
        return new EmbeddedServer(setup.account("district", "Sesame-open-7").start(), "upload");
    }

    private static Receiver got(EmbeddedServer server, Check check) {
        return new Got(server, server.directory(), check, server::close);
    }

    private Receivers epochs(UnaryOperator<DropboxSetup> description) {
        return (number, killing) -> {
            Path root = root(number);
            EmbeddedServer server =
                    started(description.apply(DropboxServer.at(root)).listener(killing));
            return got(server, () -> {
                List<String> wrong = new ArrayList<>(server.wrong());
                wrong.addAll(epochsWrong(root.resolve("upload"), root.resolve("processed")));
                return wrong;
            });
        };
    }

    private List<String> epochsWrong(Path... folders) throws IOException {
        ReceivedEpochs received = ReceivedEpochs.in(set.files(), folders);
        List<String> wrong = new ArrayList<>(received.wrong());
        if (received.complete().size() != 1) {
            wrong.add("%s complete epochs".formatted(received.complete().size()));
        }
        return wrong;
    }

    private Receiver taker(int number, DropboxListener killing) throws IOException {
        Path root = root(number);
        DropboxSetup setup = DropboxServer.at(root).vendor(DropboxVendor.SAME_GOAL);
        return got(started(setup.listener(killing)), () -> {
            List<String> wrong = new ArrayList<>();
            List<String> taken = new ArrayList<>();
            for (String epoch : SentSet.names(root.resolve("processed"))) {
                SentSet.bytes(root.resolve("processed").resolve(epoch)).forEach((name, bytes) -> {
                    if (!name.equals("COMPLETE")) {
                        taken.add(name);
                        if (!ReceivedEpochs.same(Map.of(name, set.files().get(name)), Map.of(name, bytes))) {
                            wrong.add("other bytes in " + name);
                        }
                    }
                });
            }
            if (!taken.stream().sorted().toList().equals(List.copyOf(set.files().keySet()))) {
                wrong.add("taken were " + taken);
            }
            if (!SentSet.names(root.resolve("upload")).isEmpty()) {
                wrong.add("left were " + SentSet.names(root.resolve("upload")));
            }
            return wrong;
        });
    }

    private Receiver fixedNames(int number, DropboxListener killing) throws IOException {
        Path upload = root(number).resolve("upload");
        FlatWatch watch = new FlatWatch(upload, old.files(), set.files());
        for (Map.Entry<String, byte[]> file : old.files().entrySet()) {
            Files.write(upload.resolve(file.getKey()), file.getValue());
        }
        DropboxSetup setup = DropboxServer.at(root(number)).listener(watch);
        return got(started(setup.listener(killing)), () -> {
            List<String> wrong = new ArrayList<>(watch.wrong());
            watch.states().forEach((name, state) -> {
                if (!state.equals("new")) {
                    wrong.add("%s is %s".formatted(name, state));
                }
            });
            if (!SentSet.names(upload).equals(List.copyOf(set.files().keySet()))) {
                wrong.add("there is " + SentSet.names(upload));
            }
            return wrong;
        });
    }
}
