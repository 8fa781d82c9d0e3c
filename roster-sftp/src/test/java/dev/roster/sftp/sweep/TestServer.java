package dev.roster.sftp.sweep;

import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.Timeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server that a test may use, of whatever make; what it serves lies on this machine too. Close it. */
interface TestServer extends AutoCloseable {

    /** Returns what make it is. */
    String name();

    /** Returns the port of the loopback interface that it listens on. */
    int port();

    /** Returns the folder on this machine in which the account may do as it likes. */
    Path folder();

    /** Returns that folder as a client names it. */
    String directory();

    /** Returns whether making a directory tells whether it was there. */
    default boolean exclusive() {
        return true;
    }

    /** Returns who is let in. */
    String user();

    /** Returns how. */
    SftpAuth auth();

    /** Returns the fingerprint of the host key. */
    String fingerprint();

    /** Returns the password, or the path of the key file. */
    String secret();

    /** Says that an epoch may hold exactly these files, to a server that looks at each one that becomes complete. */
    default void expect(Map<String, byte[]> files) {}

    /** Returns what a server has seen that looks at each epoch that becomes complete. */
    default List<String> wrong() {
        return List.of();
    }

    /** Waits until it has answered, or dropped, every request that came. */
    void awaitQuiet();

    @Override
    void close();

    /** Returns the server behind a port: its own, or a proxy's. */
    default SftpTarget target(int port) {
        Duration limit = Duration.ofSeconds(10);
        return SftpTarget.at("127.0.0.1")
                .port(port)
                .user(user())
                .auth(auth())
                .hostKeys(HostKeyPolicy.pinned(fingerprint()))
                .timeouts(new Timeouts(limit, limit, Duration.ofMinutes(2)))
                .build();
    }

    /** Returns the layout of epochs in a folder below. */
    default EpochLayout epochs(String below) {
        Publishers publishers = exclusive() ? Publishers.SEVERAL : Publishers.ONE;
        return PublishLayout.epoch(directory() + "/" + below).withPublishers(publishers);
    }
}
