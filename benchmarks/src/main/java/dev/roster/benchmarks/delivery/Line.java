package dev.roster.benchmarks.delivery;

import java.io.IOException;
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

    static Line to(LoopbackSshd server, int port) throws IOException {
        return new Line(port, server.fingerprint(), server.userKey(), server.upload());
    }
}
