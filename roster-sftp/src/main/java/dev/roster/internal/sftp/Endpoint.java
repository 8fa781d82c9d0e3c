package dev.roster.internal.sftp;

import java.time.Duration;

/**
 * Where to connect to, as whom, and how long that may take.
 *
 * @param host the server's name or address
 * @param port its port
 * @param user who logs in
 * @param credentials with what
 * @param trusted the keys that the server may show
 * @param connect the time for the TCP connection, the key exchange and the login together
 * @param answer the time for one answer
 * @param whole the time for everything from the connection to its end
 */
public record Endpoint(
        String host,
        int port,
        String user,
        Credentials credentials,
        TrustedKeys trusted,
        Duration connect,
        Duration answer,
        Duration whole) {

    /** Returns host and port as messages show them. */
    public String server() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return "Endpoint[%s@%s, %s]".formatted(user, server(), credentials);
    }
}
