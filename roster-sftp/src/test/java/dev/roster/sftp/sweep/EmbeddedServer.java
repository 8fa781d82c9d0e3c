package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.SftpAuth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MINA in this program. */
record EmbeddedServer(DropboxServer server) implements TestServer {

    static EmbeddedServer start(Path place) throws IOException {
        Path root = Files.createDirectories(place.resolve("embedded"));
        Files.createDirectories(root.resolve("drop"));
        return new EmbeddedServer(
                DropboxServer.at(root).account("district", "Sesame-open-7").start());
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
        return server.root().resolve("drop");
    }

    @Override
    public String directory() {
        return "/drop";
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
    public void close() {
        server.close();
    }
}
