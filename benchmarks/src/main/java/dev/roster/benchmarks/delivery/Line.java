package dev.roster.benchmarks.delivery;

import dev.roster.internal.fixtures.servers.LoopbackServer;
import java.nio.file.Path;

/**
 * The way to a server and into it.
 *
 * @param port the port to connect to
 * @param fingerprint the server's key
 * @param userKey the file of the key to log in with
 * @param upload where files are put, here and there
 */
record Line(int port, String fingerprint, Path userKey, Path upload) {

    static Line to(LoopbackServer server, int port) {
        return new Line(port, server.fingerprint(), server.keyFile(), server.folder());
    }
}
