package dev.roster.sftp.sweep;

import dev.roster.sftp.SftpAuth;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A server of this machine, started as a process of the test's, without changing anything outside its folder. */
final class InstalledServer implements TestServer {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"), Path.of("/usr/local/sbin"), Path.of("/usr/local/bin"));

    private final ServerKind kind;
    private final Path place;
    private final int port;
    private final Process process;

    private InstalledServer(ServerKind kind, Path place, int port, Process process) {
        this.kind = kind;
        this.place = place;
        this.port = port;
        this.process = process;
    }

    /** Returns the program, or {@code null} where it is not installed. */
    static @Nullable Path program(String name) {
        return PLACES.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static InstalledServer start(ServerKind kind, Path below) throws IOException {
        if (!kind.installed()) {
            throw new IOException("it is not installed here; .ci/run says how it gets there");
        }
        Path place = Files.createDirectories(below.resolve(kind.name()));
        Files.createDirectories(place.resolve("root/drop"));
        makeKey(place.resolve("host_key"));
        makeKey(place.resolve("id"));
        int port = freePort();
        Process process = new ProcessBuilder(kind.command(place, port))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log").toFile())
                .start();
        InstalledServer server = new InstalledServer(kind, place, port, process);
        server.awaitBanner();
        return server;
    }

    private static void makeKey(Path file) throws IOException {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString());
    }

    /** Runs a program to its end and returns what it said. */
    static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("%s ended with %s: %s".formatted(command[0], process.exitValue(), said));
            }
            return said;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitBanner() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() == 'S') {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        close();
        throw new IOException("%s did not start: %s".formatted(name(), Files.readString(place.resolve("log"))));
    }

    @Override
    public String name() {
        return kind.title();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path folder() {
        return place.resolve("root/drop");
    }

    @Override
    public String directory() {
        return kind.showsRoot() ? "/drop" : folder().toString();
    }

    @Override
    public boolean exclusive() {
        return kind.exclusive();
    }

    @Override
    public String user() {
        return kind.user();
    }

    @Override
    public SftpAuth auth() {
        return SftpAuth.keyFile(place.resolve("id"));
    }

    @Override
    public String fingerprint() {
        try {
            String blob = Files.readString(place.resolve("host_key.pub")).split(" ", -1)[1];
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(blob));
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
