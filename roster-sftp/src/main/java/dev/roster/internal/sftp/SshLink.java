package dev.roster.internal.sftp;

import dev.roster.sftp.fault.AuthenticationFailedException;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.HostKeyRejectedException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;

/** A connection to a server whose key was accepted and which accepted us. Every call into sshj goes through it. */
public final class SshLink {
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    /** So many keep-alives in a row may go without an answer. */
    private static final int UNANSWERED = 3;

    private final Endpoint endpoint;
    private final Socket socket;
    private final SSHClient client;
    private final Watchdog watchdog;
    private final SftpFaults faults;
    private final HostKeyCheck check;
    private final Stopwatch connecting;
    private final Negotiated negotiated = new Negotiated();

    private SshLink(Endpoint endpoint, Socket socket, HostKeyCheck check) {
        this.endpoint = endpoint;
        this.socket = socket;
        this.client = new SSHClient(ModernCrypto.config());
        this.check = check;
        this.watchdog = new Watchdog(socket, endpoint.whole());
        this.connecting = watchdog.stopwatch(endpoint.connect());
        this.faults = new SftpFaults(endpoint.server(), watchdog);
        client.addHostKeyVerifier(check);
        client.addAlgorithmsVerifier(negotiated);
        client.setSocketFactory(new ReadySocket(socket));
        // the watchdog is to be the first, and says that time was up
        client.setTimeout(millis(endpoint.connect().plus(GOODBYE)));
        client.getTransport().setTimeoutMs(millis(endpoint.connect().plus(GOODBYE)));
        client.getConnection().setTimeoutMs(answerMillis());
        client.getConnection().getKeepAlive().setKeepAliveInterval((int)
                Math.max(1, endpoint.answer().toSeconds() / 3));
        ((KeepAliveRunner) client.getConnection().getKeepAlive()).setMaxAliveCount(UNANSWERED);
    }

    /** Connects, tells somebody the key that was accepted, and logs in. */
    static SshLink open(Endpoint endpoint, Consumer<String> trust) throws DeliveryException {
        Login login = endpoint.credentials().prepare();
        TrustedKeys trusted = endpoint.trusted();
        DeliveryException first = null;
        for (List<String> request : trusted.requests()) {
            try {
                return open(endpoint, login, new HostKeyCheck(trusted, request), trust);
            } catch (HostKeyRejectedException | IncompatibleServerException otherKey) {
                first = first == null ? otherKey : first;
            } catch (ConnectionLostException lost) {
                throw first == null ? lost : first;
            }
        }
        throw Objects.requireNonNull(first);
    }

    private static SshLink open(Endpoint endpoint, Login login, HostKeyCheck check, Consumer<String> trust)
            throws DeliveryException {
        SshLink link = new SshLink(endpoint, new Socket(), check);
        boolean opened = false;
        try {
            link.connecting.resume();
            link.reach();
            link.exchangeKeys();
            trust.accept(link.hostKey());
            link.logIn(login);
            link.connecting.pause();
            opened = true;
            return link;
        } finally {
            if (!opened) {
                link.cut();
            }
        }
    }

    SSHClient client() {
        return client;
    }

    String server() {
        return endpoint.server();
    }

    String hostKey() {
        return Objects.requireNonNull(check.offered());
    }

    Negotiated negotiated() {
        return negotiated;
    }

    int answerMillis() {
        return millis(endpoint.answer());
    }

    /** Returns a clock for a longer step, for what may pass until the server answers. */
    Stopwatch stopwatch() {
        return watchdog.stopwatch(endpoint.answer());
    }

    /** Runs a step that ends with an answer of the server, within the time that an answer may take. */
    <T> T call(String step, SshjCall<T> call) throws DeliveryException {
        return within(stopwatch(), step, call);
    }

    /** As {@link #call}, where the server has to work before it answers, and answers nothing else meanwhile. */
    <T> T callThatTakes(Duration working, String step, SshjCall<T> call) throws DeliveryException {
        KeepAliveRunner alive = (KeepAliveRunner) client.getConnection().getKeepAlive();
        int unanswered = UNANSWERED + (int) (working.toSeconds() / alive.getKeepAliveInterval());
        alive.setMaxAliveCount(Math.max(unanswered, alive.getMaxAliveCount()));
        return within(watchdog.stopwatch(endpoint.answer().plus(working)), step, call);
    }

    /** Runs a part of a longer step: the parts since the last progress share the time, what is between is free. */
    <T> T within(Stopwatch stopwatch, String step, SshjCall<T> call) throws DeliveryException {
        stopwatch.resume();
        try {
            return call.run();
        } catch (IOException | RuntimeException thrown) {
            DeliveryException fault = faults.of(step, thrown);
            if (!(fault instanceof RemoteRefusedException)) {
                cut();
            }
            throw fault;
        } finally {
            stopwatch.pause();
        }
    }

    void cut() {
        watchdog.cut();
        disconnect();
    }

    void close() {
        watchdog.stopwatch(GOODBYE).resume();
        disconnect();
        watchdog.cut();
    }

    private void disconnect() {
        try {
            client.disconnect();
        } catch (IOException | RuntimeException gone) {
            // The watchdog has closed the socket, or is about to.
        }
    }

    private void reach() throws DeliveryException {
        try {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), millis(endpoint.connect()));
            socket.setTcpNoDelay(true);
        } catch (IOException unreachable) {
            if (watchdog.expired() || Thread.currentThread().isInterrupted()) {
                throw faults.lost("connecting", unreachable);
            }
            boolean unknown = unreachable instanceof UnknownHostException;
            throw new ConnectionLostException(
                    "%s could not be reached (%s: %s); check %s"
                            .formatted(
                                    server(),
                                    unreachable.getClass().getSimpleName(),
                                    ServerText.clean(unreachable.getMessage()),
                                    unknown ? "the spelling of the host" : "host, port and firewall"),
                    ServerText.cause(unreachable));
        }
    }

    private void exchangeKeys() throws DeliveryException {
        try {
            client.connect(endpoint.host(), endpoint.port());
        } catch (IOException | RuntimeException thrown) {
            String objection = check.objection();
            if (objection != null) {
                throw new HostKeyRejectedException(
                        "%s was not trusted: %s".formatted(server(), objection),
                        Objects.requireNonNull(check.offered()));
            }
            if (thrown instanceof TransportException
                    && String.valueOf(thrown.getMessage()).contains("settlement")) {
                throw new IncompatibleServerException(
                        "%s shares no algorithm with us (%s); the receiver must offer a modern one%s"
                                .formatted(server(), ServerText.clean(thrown.getMessage()), ModernCrypto.missing()),
                        ServerText.cause(thrown));
            }
            throw faults.lost("agreeing on keys", thrown);
        }
    }

    private void logIn(Login login) throws DeliveryException {
        try {
            login.login(client, endpoint.user());
        } catch (NoSecretException none) {
            throw new AuthenticationFailedException(
                    "%s: nobody was logged in, because %s".formatted(server(), none.getMessage()), null);
        } catch (IOException | RuntimeException thrown) {
            if (thrown instanceof UserAuthException && thrown.getCause() == null && !watchdog.expired()) {
                throw new AuthenticationFailedException(
                        "%s refused the login of '%s' by %s (%s); check user and secret, and whether the receiver knows the key"
                                .formatted(
                                        server(),
                                        endpoint.user(),
                                        endpoint.credentials(),
                                        ServerText.clean(thrown.getMessage())),
                        ServerText.cause(thrown));
            }
            throw faults.lost("logging in", thrown);
        }
    }

    private static int millis(Duration duration) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, duration.toMillis()));
    }
}
