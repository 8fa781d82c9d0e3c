package dev.roster.cli;

import dev.roster.internal.fixtures.servers.LoopbackServer;
import dev.roster.internal.fixtures.servers.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * OpenSSH's own server, run by whoever runs the test, with a target file that leads to it.
 *
 * @param server the server, whose account sees the whole machine
 * @param folder where the target file lies, and {@code upload}
 */
record OpenSsh(LoopbackServer server, Path folder) implements AutoCloseable {

    static boolean isHere() {
        return ServerKind.OPENSSH.installed();
    }

    static OpenSsh in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("upload"));
        return new OpenSsh(LoopbackServer.start(ServerKind.OPENSSH, folder), folder);
    }

    /** Writes a target file that ends with these lines, and returns its path. */
    String target(String layout) throws IOException {
        String yaml =
                """
                host: 127.0.0.1
                port: %s
                user: %s
                auth: {keyFile: %s}
                hostKey: ["%s"]
                """.formatted(server.port(), server.user(), folder.relativize(server.keyFile()), server.fingerprint());
        return Files.writeString(folder.resolve("target.yaml"), yaml + layout).toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
