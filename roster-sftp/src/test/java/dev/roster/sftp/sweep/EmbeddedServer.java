package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.SftpAuth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** MINA in this program. */
record EmbeddedServer(DropboxServer server, String drop) implements TestServer {

    static EmbeddedServer start(Path place) throws IOException {
        Path root = Files.createDirectories(place.resolve("embedded"));
        Files.createDirectories(root.resolve("drop"));
        return new EmbeddedServer(
                DropboxServer.at(root).account("district", "Sesame-open-7").start(), "drop");
    }

    @Override
    public String name() {
        return "MINA";
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Path folder() {
        return server.root().resolve(drop);
    }

    @Override
    public String directory() {
        return "/" + drop;
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public SftpAuth auth() {
        return SftpAuth.password(() -> server.password().toCharArray());
    }

    @Override
    public String fingerprint() {
        return server.fingerprint();
    }

    @Override
    public String secret() {
        return server.password();
    }

    @Override
    public void expect(Map<String, byte[]> files) {
        server.watch().expect(files);
    }

    @Override
    public List<String> wrong() {
        return server.watch().wrong();
    }

    @Override
    public void awaitQuiet() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (server.sessions() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
