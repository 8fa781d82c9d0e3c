package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.roster.internal.fixtures.servers.LoopbackServer;
import dev.roster.internal.fixtures.servers.ServerKind;
import dev.roster.sftp.fault.RemoteFullException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSH on a disk of 64 KiB, which only its own process sees. Needs root, {@code unshare} and {@code sshd}. */
@Tag("deep")
@Timeout(60)
class RealFullDiskTest {
    @TempDir
    Path temporary;

    @Test
    void isSaidToBeFull() throws IOException {
        assumeThat(ServerKind.OPENSSH.installed()).as("OpenSSH is installed").isTrue();
        assumeThat(System.getProperty("user.name")).as("who may mount").isEqualTo("root");
        Path disk = Files.createDirectories(temporary.resolve("disk"));
        assumeThat(mounts(disk)).as("a file system can be mounted here").isTrue();
        Delivery delivery = new Delivery(temporary);
        // Files are sent side by side, and the disk may be full before the small one has its place.
        Files.delete(delivery.local().resolve("schools.csv"));
        try (LoopbackServer server =
                LoopbackServer.start(ServerKind.OPENSSH, temporary, command -> mounted(disk, command))) {
            SftpTarget target = Faults.at("127.0.0.1", server.port())
                    .user(server.user())
                    .auth(SftpAuth.keyFile(server.keyFile()))
                    .hostKeys(HostKeyPolicy.pinned(server.fingerprint()))
                    .timeouts(Delivery.seconds(10))
                    .build();
            SftpPublisher publisher = SftpPublisher.to(target, PublishLayout.epoch(disk.toString()))
                    .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                    .withRetries(Retries.none());
            assertThatThrownBy(() -> publisher.publish(delivery.folder(), delivery.report()))
                    .isExactlyInstanceOf(RemoteFullException.class)
                    .hasMessageMatching(
                            "127.0.0.1:%s refused while uploading '%s/20260304-050607/students.csv': FAILURE \\(the server says: Failure\\); [0-9]+ bytes of it are there, the file system has [0-9]+ bytes free: the disk is full; ask the receiver for space"
                                    .formatted(server.port(), disk));
        }
    }

    private static boolean mounts(Path disk) throws IOException {
        Process process = new ProcessBuilder(mounted(disk, List.of("true")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> mounted(Path disk, List<String> command) {
        String mount = "mount -t tmpfs -o size=64k tmpfs '%s' && exec \"$@\"".formatted(disk);
        return Stream.concat(
                        Stream.of("unshare", "-m", "--propagation", "private", "sh", "-c", mount, "sh"),
                        command.stream())
                .toList();
    }
}
