package dev.roster.cli;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A receiver on this machine, with a target file that leads to it. */
record Receiver(DropboxServer server, Path folder) implements AutoCloseable {
    static final String SECRET = "Sesame-open-7";

    /** A machine on which the password is set. */
    static final Machine MACHINE = new Machine(Map.of("ROSTER_TEST_PASSWORD", SECRET)::get, new Cancellation());

    static DropboxSetup setup(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve("server"));
        Files.createDirectories(root.resolve("upload"));
        return DropboxServer.at(root).account("district", SECRET);
    }

    static Receiver in(Path folder) throws IOException {
        return new Receiver(setup(folder).start(), folder);
    }

    /** Writes a target file that ends with these lines, and returns its path. */
    String target(String layout) throws IOException {
        return target(server.port(), layout);
    }

    String target(int port, String layout) throws IOException {
        String yaml = """
                host: 127.0.0.1
                port: %s
                user: district
                auth: {passwordEnv: ROSTER_TEST_PASSWORD}
                hostKey: ["%s"]
                """.formatted(port, server.fingerprint());
        return Files.writeString(folder.resolve("target.yaml"), yaml + layout).toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
