package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roster.sftp.fault.RemoteFullException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.schmizz.sshj.common.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSH on a disk of 64 KiB, which only its own process sees. Needs root, {@code unshare} and {@code sshd}. */
@Tag("deep")
@Timeout(60)
class RealFullDiskTest {
    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Process sshd;
    private KeyPair key;
    private int port;

    @BeforeEach
    void startOnATinyDisk() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(root && Files.isExecutable(SSHD) && Files.isDirectory(Path.of("/run/sshd")));
        delivery = new Delivery(temporary);
        key = KeyFiles.RSA.pair();
        Path disk = Files.createDirectories(temporary.resolve("disk"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String mount = "mount -t tmpfs -o size=64k tmpfs '%s' && exec '%s' -D -f '%s' -E '%s'"
                .formatted(disk, SSHD, configuration(), temporary.resolve("sshd.log"));
        sshd = new ProcessBuilder("unshare", "-m", "--propagation", "private", "sh", "-c", mount).start();
        assumeTrue(listens(), "no file system can be mounted here");
    }

    @AfterEach
    void stop() throws Exception {
        if (sshd != null) {
            sshd.destroy();
            sshd.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void isSaidToBeFull() throws Exception {
        String directory = temporary.resolve("disk").toString();
        SftpTarget target = Faults.at("127.0.0.1", port)
                .user("root")
                .auth(SftpAuth.keyFile(KeyFiles.RSA.write(temporary.resolve("id"), key, null)))
                .hostKeys(HostKeyPolicy.pinned(Delivery.fingerprint(Delivery.HOST_KEY)))
                .timeouts(Delivery.seconds(10))
                .build();
        SftpPublisher publisher = SftpPublisher.to(target, PublishLayout.epoch(directory))
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                .withRetries(Retries.none());
        assertThat(Faults.of(RemoteFullException.class, delivery, publisher))
                .hasMessageMatching(
                        "127.0.0.1:%s refused while uploading '%s/20260304-050607/students.csv': FAILURE \\(the server says: Failure\\); [0-9]+ bytes of it are there, the file system has [0-9]+ bytes free: the disk is full; ask the receiver for space"
                                .formatted(port, directory));
    }

    private Path configuration() throws IOException {
        Path hostKey = KeyFiles.RSA.write(temporary.resolve("host_key"), Delivery.HOST_KEY, null);
        Files.setPosixFilePermissions(hostKey, PosixFilePermissions.fromString("rw-------"));
        String encoded = Base64.getEncoder()
                .encodeToString(
                        new Buffer.PlainBuffer().putPublicKey(key.getPublic()).getCompactData());
        Path keys = Files.writeString(temporary.resolve("authorized_keys"), "ssh-rsa %s\n".formatted(encoded));
        return Files.write(
                temporary.resolve("sshd_config"),
                List.of(
                        "Port " + port,
                        "ListenAddress 127.0.0.1",
                        "HostKey " + hostKey,
                        "PidFile " + temporary.resolve("sshd.pid"),
                        "AuthorizedKeysFile " + keys,
                        "StrictModes no",
                        "UsePAM no",
                        "PasswordAuthentication no",
                        "PermitRootLogin prohibit-password",
                        "Subsystem sftp internal-sftp"));
    }

    private boolean listens() {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < end && sshd.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                return true;
            } catch (IOException notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        return false;
    }
}
