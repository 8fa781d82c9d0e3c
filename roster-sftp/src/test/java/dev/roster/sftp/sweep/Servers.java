package dev.roster.sftp.sweep;

import dev.roster.internal.fixtures.servers.ServerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The servers at hand: the embedded one, and those that are installed. Says aloud which are not. Close it. */
record Servers(List<TestServer> all) implements AutoCloseable {

    static Servers start(Path place) throws IOException {
        Servers servers = new Servers(new ArrayList<>());
        try {
            servers.all.add(EmbeddedServer.start(place));
            for (ServerKind kind : ServerKind.values()) {
                if (kind.installed()) {
                    servers.all.add(InstalledServer.start(kind, place));
                } else {
                    sayMissing(kind);
                }
            }
            return servers;
        } catch (IOException failed) {
            servers.close();
            throw failed;
        }
    }

    static void sayMissing(ServerKind kind) {
        say("NOT TESTED against %s: it is not installed here; .ci/run says how it gets there".formatted(kind.title()));
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
