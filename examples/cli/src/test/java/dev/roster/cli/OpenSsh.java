package dev.roster.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * OpenSSH's own server on a port of the loopback interface, run by whoever runs the test, who logs in with a key made for
 * it.
 *
 * @param process the server
 * @param folder where its files lie
 * @param port where it listens
 */
record OpenSsh(Process process, Path folder, int port) implements AutoCloseable {
    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    static boolean isHere() {
        return Files.isExecutable(SSHD);
    }

    /** Starts a server below a folder, whose account sees the whole machine; {@code upload} is made there. */
    static OpenSsh in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("upload"));
        makeKey(folder.resolve("host"));
        makeKey(folder.resolve("user"));
        int port = freePort();
        Path config = Files.writeString(folder.resolve("sshd_config"), """
                Port %s
                ListenAddress 127.0.0.1
                HostKey %s
                PidFile %s
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                Subsystem sftp internal-sftp
                ForceCommand internal-sftp
                """.formatted(
                        port, folder.resolve("host"), folder.resolve("sshd.pid"), folder.resolve("user.pub")));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Process process = new ProcessBuilder(SSHD.toString(), "-D", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        OpenSsh server = new OpenSsh(process, folder, port);
        server.awaitGreeting();
        return server;
    }

    private static void makeKey(Path file) throws IOException, InterruptedException {
        run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(text);
        }
        return text;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitGreeting() throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() == 'S') {
                    return;
                }
            } catch (IOException early) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("sshd did not start: " + Files.readString(folder.resolve("sshd.log")));
    }

    String fingerprint() throws IOException, InterruptedException {
        return run(List.of("ssh-keygen", "-l", "-f", folder.resolve("host.pub").toString()))
                .split(" ", 3)[1];
    }

    /** Writes a target file that ends with these lines, and returns its path. */
    String target(String layout) throws IOException, InterruptedException {
        return Files.writeString(
                        folder.resolve("target.yaml"),
                        """
                host: 127.0.0.1
                port: %s
                user: %s
                auth: {keyFile: user}
                hostKey: ["%s"]
                """.formatted(port, System.getProperty("user.name"), fingerprint()) + layout)
                .toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
