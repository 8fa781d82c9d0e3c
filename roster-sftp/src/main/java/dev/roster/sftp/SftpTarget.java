package dev.roster.sftp;

import dev.roster.internal.sftp.Endpoint;

/**
 * The server to deliver to, who logs in there, and how it proves that it is the right one. Immutable; secrets are not
 * kept but asked for when needed, and {@link #toString} shows none.
 */
public final class SftpTarget {
    private final String host;
    private final int port;
    private final String user;
    private final SftpAuth auth;
    private final HostKeyPolicy hostKeys;
    private final Timeouts timeouts;

    SftpTarget(String host, int port, String user, SftpAuth auth, HostKeyPolicy hostKeys, Timeouts timeouts) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.auth = auth;
        this.hostKeys = hostKeys;
        this.timeouts = timeouts;
    }

    /** Starts a target on a host, at port 22 unless told otherwise. */
    public static SftpTargetBuilder at(String host) {
        return new SftpTargetBuilder(host);
    }

    /** Returns the host's name or address. */
    public String host() {
        return host;
    }

    /** Returns the port. */
    public int port() {
        return port;
    }

    /** Returns who logs in. */
    public String user() {
        return user;
    }

    /** Returns host and port as messages show them. */
    String server() {
        return host + ":" + port;
    }

    Endpoint endpoint() {
        return new Endpoint(
                host,
                port,
                user,
                auth.credentials(),
                hostKeys.keysOf(host, port),
                timeouts.connect(),
                timeouts.answer(),
                timeouts.whole());
    }

    @Override
    public String toString() {
        return "SftpTarget[%s@%s, %s, %s]".formatted(user, server(), auth, hostKeys);
    }
}
