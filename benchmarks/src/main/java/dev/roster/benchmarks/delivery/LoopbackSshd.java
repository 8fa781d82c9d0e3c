package dev.roster.benchmarks.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** OpenSSH's server on the loopback interface, for the key of this run alone and without any right of the system's. */
final class LoopbackSshd implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Process process;
    private final Path folder;
    private final int port;

    private LoopbackSshd(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it in a folder of its own; it listens when this returns. */
    static LoopbackSshd start(Path folder) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IOException("%s is not there; install openssh-server".formatted(PROGRAM));
        }
        key(folder.resolve("host_key"));
        key(folder.resolve("user_key"));
        Files.createDirectories(folder.resolve("upload"));
        int port = freePort();
        Path config = Files.writeString(folder.resolve("sshd_config"), """
                Port %s
                ListenAddress 127.0.0.1
                HostKey %2$s/host_key
                PidFile %2$s/sshd.pid
                AuthorizedKeysFile %2$s/user_key.pub
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                Subsystem sftp internal-sftp
                ForceCommand internal-sftp -d %2$s/upload
                """.formatted(port, folder));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-D", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        LoopbackSshd server = new LoopbackSshd(process, folder, port);
        server.awaitPort();
        return server;
    }

    int port() {
        return port;
    }

    Path upload() {
        return folder.resolve("upload");
    }

    Path userKey() {
        return folder.resolve("user_key");
    }

    /** Returns the host key's fingerprint. */
    String fingerprint() throws IOException {
        return Run.output(List.of(
                        "ssh-keygen", "-l", "-f", folder.resolve("host_key.pub").toString()))
                .split(" ", 3)[1];
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitPort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                Run.pause(50);
            }
        }
        throw new IOException("sshd does not listen; see %s".formatted(folder.resolve("sshd.log")));
    }

    private static void key(Path file) throws IOException {
        Run.output(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
