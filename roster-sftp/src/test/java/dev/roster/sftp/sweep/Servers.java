package dev.roster.sftp.sweep;

import dev.roster.internal.fixtures.servers.ServerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The servers at hand: the embedded one, and those that are installed. Says aloud which are not. Close it. */
record Servers(List<TestServer> all) implements AutoCloseable {

    static Servers start(Path place) throws IOException {
        List<TestServer> servers = new ArrayList<>();
        servers.add(EmbeddedServer.start(place));
        for (ServerKind kind : ServerKind.values()) {
            try {
                servers.add(InstalledServer.start(kind, place));
            } catch (IOException absent) {
                say("NOT TESTED against %s: %s".formatted(kind.title(), absent.getMessage()));
            }
        }
        return new Servers(servers);
    }

    /** The log of the build is where somebody looks. */
    static void say(String what) {
        System.out.println("[servers] " + what);
    }

    @Override
    public void close() {
        all.forEach(TestServer::close);
    }
}
