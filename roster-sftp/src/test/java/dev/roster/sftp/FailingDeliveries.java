package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.SftpDoctor.Probing;
import dev.roster.sftp.diagnosis.Diagnosis;
import dev.roster.sftp.fault.AuthenticationFailedException;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.HostKeyRejectedException;
import dev.roster.sftp.fault.KeyFileException;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.fault.RemoteFullException;
import dev.roster.sftp.fault.RemoteMissingException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Deliveries that fail, each in a way of its own, to one server whose directories have habits. */
final class FailingDeliveries implements AutoCloseable {
    static final String PASSPHRASE = "Passphrase-Token-5";
    private static final String WRONG = "Wrong-Secret-Token-8";
    private static final Retries TWICE = new Retries(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

    private final Delivery delivery;
    private final Path folder;
    private final Path received;
    private final Path key;
    private final DropboxServer server;
    private final StallingServer mute;
    private final List<Object> told = new ArrayList<>();
    private int runs;

    FailingDeliveries(Path temporary) throws IOException {
        delivery = new Delivery(temporary);
        folder = temporary.resolve("deliveries");
        received = Files.createDirectories(temporary.resolve("received"));
        for (String directory :
                List.of("full", "denied", "lying", "cut", "stopped", "stuck", "inbox/20260304-050607", "delivered")) {
            Files.createDirectories(delivery.remote().resolve(directory));
        }
        Path sent = delivery.remote().resolve("inbox/20260304-050607");
        Files.write(sent.resolve("students.csv"), Delivery.randomBytes(100_000));
        Files.createFile(sent.resolve("COMPLETE"));
        key = KeyFiles.RSA.write(temporary.resolve("id"), Delivery.HOST_KEY, PASSPHRASE.toCharArray());
        Files.writeString(temporary.resolve("id.pub"), "ssh-rsa %s %s\n".formatted(KeyFiles.COMMENT, WRONG));
        server = delivery.server().listener(new Habits()).start();
        mute = StallingServer.after("SSH-2.0-Mute\r\n");
    }

    /** What these deliveries must not tell anybody. */
    static List<String> secrets() {
        return List.of(Delivery.SECRET, Delivery.CELL, PASSPHRASE, WRONG, KeyFiles.COMMENT);
    }

    DropboxServer server() {
        return server;
    }

    Path folder() {
        return folder;
    }

    /** Returns the folders in which files grow: the server's, and the one for what is received. */
    List<Path> places() {
        return List.of(delivery.remote(), received);
    }

    /** Returns the exceptions and receipts so far. */
    List<Object> told() {
        return List.copyOf(told);
    }

    /** Returns the ways, by the exception that is expected. */
    List<Map.Entry<Class<? extends DeliveryException>, Way>> ways() {
        return List.of(
                Map.entry(AuthenticationFailedException.class, () -> to(target().auth(secret(WRONG)))),
                Map.entry(
                        AuthenticationFailedException.class,
                        () -> to(target().auth(SftpAuth.password(() -> {
                            throw new IllegalStateException("the vault said " + WRONG);
                        })))),
                Map.entry(
                        AuthenticationFailedException.class,
                        () -> to(target().auth(SftpAuth.keyFile(key, PASSPHRASE::toCharArray)))),
                Map.entry(KeyFileException.class, () -> to(target().auth(SftpAuth.keyFile(key, WRONG::toCharArray)))),
                Map.entry(KeyFileException.class, () -> to(target().auth(SftpAuth.keyFile(key)))),
                Map.entry(
                        HostKeyRejectedException.class,
                        () -> to(target().hostKeys(HostKeyPolicy.pinned(Faults.OTHER_KEY)))),
                Map.entry(ConnectionLostException.class, () -> to(Faults.at("127.0.0.1", 1))),
                Map.entry(
                        ConnectionLostException.class,
                        () -> to(Faults.at("127.0.0.1", mute.port())
                                .timeouts(new Timeouts(
                                        Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(1))))),
                Map.entry(ConnectionLostException.class, this::cut),
                Map.entry(ConnectionLostException.class, this::cutWhileReceiving),
                Map.entry(RemoteDeniedException.class, this::stuck),
                Map.entry(AuthenticationFailedException.class, this::withSnapshots),
                Map.entry(RemoteMissingException.class, () -> to(target(), "/missing")),
                Map.entry(RemoteDeniedException.class, () -> to(target(), "/denied")),
                Map.entry(RemoteFullException.class, () -> to(target(), "/full")),
                Map.entry(VerificationFailedException.class, () -> to(target(), "/lying")),
                Map.entry(SourceChangedException.class, this::changed),
                Map.entry(DeliveryCancelledException.class, this::interrupted));
    }

    interface Way {
        void deliver() throws IOException;
    }

    /** Delivers in one way, and expects that to fail as it should. */
    void fail(Map.Entry<Class<? extends DeliveryException>, Way> way) {
        Throwable thrown = catchThrowable(way.getValue()::deliver);
        assertThat(thrown).isExactlyInstanceOf(way.getKey());
        assertThat(Thread.interrupted()).isEqualTo(way.getKey() == DeliveryCancelledException.class);
        told.add(thrown);
    }

    /** Delivers as it should be, into a directory of its own. */
    void succeed() throws IOException {
        to(target(), "/delivered");
    }

    private void cut() throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.RESET, 40_000)) {
            publisher(Delivery.target(server, proxy.port()), "/cut", new Teller())
                    .withRetries(Retries.none())
                    .publish(delivery.folder(), delivery.report());
        }
    }

    private void cutWhileReceiving() throws IOException {
        try (CuttingProxy proxy = CuttingProxy.afterDown(server.port(), Cut.RESET, 40_000)) {
            SftpInbox.at(Delivery.target(server, proxy.port()).build(), "/inbox")
                    .download("20260304-050607", received);
        }
    }

    /** The files are there under temporary names, and none can be given its own. */
    private void stuck() throws IOException {
        SftpPublisher.to(target().build(), PublishLayout.flat("/stuck"))
                .withFolder(folder)
                .withRetries(TWICE)
                .withListener(new Teller())
                .publish(delivery.folder(), delivery.report());
    }

    private void withSnapshots() throws IOException {
        publisher(target().auth(secret(WRONG)), "/upload", new Teller())
                .withSnapshots(ParentSquare.FORMAT, WRONG.repeat(2)::toCharArray)
                .publish(delivery.folder(), delivery.report());
    }

    /** Examines a directory in which nothing can be written. */
    void examine() throws IOException {
        Diagnosis diagnosis = SftpDoctor.of(target().build(), PublishLayout.epoch("/denied"))
                .withProbing(Probing.WRITES)
                .examine();
        assertThat(diagnosis.sound()).isFalse();
        told.add(diagnosis);
    }

    private void changed() throws IOException {
        Report before = delivery.report();
        byte[] bytes = Files.readAllBytes(delivery.local().resolve("schools.csv"));
        delivery.write("schools.csv", new byte[bytes.length]);
        try {
            publisher(target(), "/upload", new Teller()).publish(delivery.folder(), before);
        } finally {
            delivery.write("schools.csv", bytes);
        }
    }

    private void interrupted() throws IOException {
        Teller interrupting = new Teller() {
            @Override
            public void reached(Step step) {
                if (step == Step.UPLOADING) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        publisher(target(), "/stopped", interrupting)
                .withId("run-" + runs)
                .publish(delivery.folder(), delivery.report());
    }

    private void to(SftpTargetBuilder target) throws IOException {
        to(target, "/upload");
    }

    private void to(SftpTargetBuilder target, String directory) throws IOException {
        publisher(target, directory, new Teller()).publish(delivery.folder(), delivery.report());
    }

    private SftpPublisher publisher(SftpTargetBuilder target, String directory, DeliveryListener listener) {
        return SftpPublisher.to(target.build(), PublishLayout.epoch(directory))
                .withClock(Clock.fixed(Delivery.NOW.plusSeconds(10L * runs++), ZoneOffset.UTC))
                .withFolder(folder)
                .withRetries(TWICE)
                .withListener(listener);
    }

    private SftpTargetBuilder target() {
        return Delivery.target(server);
    }

    private static SftpAuth secret(String password) {
        return SftpAuth.password(password::toCharArray);
    }

    @Override
    public void close() throws IOException {
        server.close();
        mute.close();
    }

    private class Teller implements DeliveryListener {
        @Override
        public void retrying(int attempt, Duration pause, DeliveryException why) {
            told.add(why);
        }

        @Override
        public void ended(Receipt receipt) {
            told.add(receipt);
            told.add(receipt.text());
        }
    }

    private final class Habits implements DropboxListener {
        @Override
        public void opening(Path file) throws IOException {
            if (file.startsWith("/denied")) {
                throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "no");
            }
        }

        @Override
        public void written(Path file) throws IOException {
            if (file.startsWith("/full") && file.endsWith("students.csv")) {
                throw new SftpException(SftpConstants.SSH_FX_FAILURE, "Failure");
            }
        }

        @Override
        public void renaming(Path from, Path to) throws IOException {
            if (to.startsWith("/stuck")) {
                throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "no");
            }
        }

        @Override
        public void closed(Path file) throws IOException {
            if (file.startsWith("/lying") && file.endsWith("students.csv")) {
                Files.write(delivery.remote().resolve(file.toString().substring(1)), new byte[10]);
            }
        }
    }
}
