package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.sftp.SftpInbox;
import dev.roster.sftp.fault.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever the line breaks while an epoch is received: it is there whole, or not at all and nothing of it is left. */
@Tag("deep")
class CutDownloadTest {
    private static final String EPOCH = "20260304-050607";
    private static final List<String> NAMES = List.of("COMPLETE", "guardians.csv", "students.csv");
    private static final int CUTS = 60;

    /** Others take minutes, and send the same bytes. */
    private static final Set<String> SERVERS = Set.of("MINA", "OpenSSH");

    private final Random random = new Random(20260304);

    @TempDir
    Path temporary;

    private int rounds;

    @Test
    void leavesAWholeEpochOrNone() throws IOException {
        try (Servers servers = Servers.start(temporary)) {
            for (TestServer server : servers.all()) {
                if (SERVERS.contains(server.name())) {
                    sweep(server);
                }
            }
        }
    }

    private void sweep(TestServer server) throws IOException {
        Path epoch = Files.createDirectories(server.folder().resolve("epochs").resolve(EPOCH));
        byte[] students = new byte[300_000];
        random.nextBytes(students);
        Files.write(epoch.resolve("students.csv"), students);
        Files.write(epoch.resolve("guardians.csv"), new byte[] {1, 2, 3});
        Files.createFile(epoch.resolve("COMPLETE"));
        long up;
        long down;
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            inbox(server, proxy).download(EPOCH, temporary.resolve("whole-" + server.name()));
            up = proxy.up();
            down = proxy.down();
        }
        int broken = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            Cut how = random.nextBoolean() ? Cut.RESET : Cut.CLOSE;
            boolean upwards = cut % 2 == 0;
            long bytes = random.nextLong(1, upwards ? up : down);
            try (CuttingProxy proxy = upwards
                    ? CuttingProxy.afterUp(server.port(), how, bytes)
                    : CuttingProxy.afterDown(server.port(), how, bytes)) {
                broken += cut(server, proxy, epoch) ? 1 : 0;
            }
        }
        assertThat(broken).as(server.name()).isGreaterThan(CUTS / 2);
    }

    /** Returns whether the first go did not come to its end. */
    private boolean cut(TestServer server, CuttingProxy proxy, Path epoch) throws IOException {
        Path into = temporary.resolve("received-" + ++rounds);
        boolean broken = false;
        try {
            inbox(server, proxy).download(EPOCH, into);
        } catch (DeliveryException cut) {
            broken = true;
            assertThat(into.resolve(EPOCH)).doesNotExist();
            requireNothingLeft(into);
            inbox(server, proxy).download(EPOCH, into);
        }
        for (String name : NAMES) {
            assertThat(Files.mismatch(into.resolve(EPOCH).resolve(name), epoch.resolve(name)))
                    .as("%s of %s", name, server.name())
                    .isEqualTo(-1);
        }
        requireNothingLeft(into);
        return broken;
    }

    private static void requireNothingLeft(Path into) throws IOException {
        Path work = into.resolve(".roster-inbox");
        if (Files.exists(work)) {
            try (Stream<Path> left = Files.list(work)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static SftpInbox inbox(TestServer server, CuttingProxy proxy) {
        return SftpInbox.at(server.target(proxy.port()), server.directory() + "/epochs");
    }
}
