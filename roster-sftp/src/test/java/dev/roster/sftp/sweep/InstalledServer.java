package dev.roster.sftp.sweep;

import dev.roster.internal.fixtures.servers.LoopbackServer;
import dev.roster.internal.fixtures.servers.ServerKind;
import dev.roster.sftp.SftpAuth;
import java.io.IOException;
import java.nio.file.Path;

/** A server of this machine. */
record InstalledServer(LoopbackServer server) implements TestServer {

    static InstalledServer start(ServerKind kind, Path below) throws IOException {
        return new InstalledServer(LoopbackServer.start(kind, below));
    }

    @Override
    public String name() {
        return server.kind().title();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Path folder() {
        return server.folder();
    }

    @Override
    public String directory() {
        return server.directory();
    }

    @Override
    public boolean exclusive() {
        return server.kind().exclusive();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String secret() {
        return server.keyFile().toString();
    }

    @Override
    public SftpAuth auth() {
        return SftpAuth.keyFile(server.keyFile());
    }

    @Override
    public String fingerprint() {
        return server.fingerprint();
    }

    @Override
    public void awaitQuiet() {
        server.awaitQuiet();
    }

    @Override
    public void close() {
        server.close();
    }
}
