package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.common.SftpException;

/** What goes wrong, and within which time it has to be said. */
final class Faults {
    static final String OTHER_KEY = "SHA256:" + "A".repeat(43);
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private Faults() {}

    /** Returns how a delivery fails, which has to be of this very type, and within the target's time. */
    static <E extends DeliveryException> E of(Class<E> type, Delivery delivery, SftpTarget target) {
        return of(type, delivery, Delivery.publisher(target));
    }

    static <E extends DeliveryException> E of(Class<E> type, Delivery delivery, SftpPublisher publisher) {
        long start = System.nanoTime();
        DeliveryException thrown = catchThrowableOfType(
                DeliveryException.class, () -> publisher.publish(delivery.folder(), delivery.report()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.plus(PATIENCE));
        assertThat(thrown).isExactlyInstanceOf(type);
        return type.cast(thrown);
    }

    static SftpTargetBuilder impatient(DropboxServer server) {
        return Delivery.target(server).timeouts(Delivery.seconds(PATIENCE.toSeconds()));
    }

    /** A target of which only the address counts. */
    static SftpTargetBuilder at(String host, int port) {
        return SftpTarget.at(host)
                .port(port)
                .user("district")
                .auth(SftpAuth.password(Delivery.SECRET::toCharArray))
                .hostKeys(HostKeyPolicy.pinned(OTHER_KEY))
                .timeouts(Delivery.seconds(PATIENCE.toSeconds()));
    }

    /** A port where nobody listens: a test that connects fails otherwise than expected. */
    static SftpTarget nowhere() {
        return at("127.0.0.1", 1).build();
    }

    /** A target that leads to a server with the key of these tests. */
    static SftpTarget at(SshServer server) {
        return at("127.0.0.1", server.getPort())
                .hostKeys(HostKeyPolicy.pinned(Delivery.fingerprint(Delivery.HOST_KEY)))
                .build();
    }

    /** A server that answers writes into a file with a status. */
    static DropboxListener refusingWrites(String file, int status, String text) {
        return new DropboxListener() {
            @Override
            public void written(Path path) throws IOException {
                if (path.endsWith(file)) {
                    throw new SftpException(status, text);
                }
            }
        };
    }

    /** A server that answers the opening of a file with a status. */
    static DropboxListener refusingToOpen(String file, int status, String text) {
        return new DropboxListener() {
            @Override
            public void opening(Path path) throws IOException {
                if (path.endsWith(file)) {
                    throw new SftpException(status, text);
                }
            }
        };
    }

    /** Returns everything that a log would show of an exception. */
    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
