package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.validate.Report;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DeadlineTest {
    private static final Duration HURRY = Duration.ofMillis(300);

    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void givesUpOnAServerThatAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = mute.getLocalPort();
            assertLost(
                    hurried("127.0.0.1", port),
                    "127.0.0.1:%s, agreeing on keys: no answer in time, so the connection was cut; try again"
                            .formatted(port));
        }
    }

    @Test
    void givesUpOnAServerThatStallsInTheHandshake() throws IOException {
        for (String said : List.of("SSH-2.0-Stalls\r\n", "SSH-2.0-Sta", "Welcome\r\n")) {
            try (StallingServer server = StallingServer.after(said)) {
                assertLost(
                        hurried("127.0.0.1", server.port()),
                        "127.0.0.1:%s, agreeing on keys: no answer in time, so the connection was cut; try again"
                                .formatted(server.port()));
            }
        }
    }

    @Test
    void saysWhatAServerOfAnotherProtocolAnswers() throws IOException {
        try (StallingServer server = StallingServer.after("HTTP/1.1 400 Bad Request\r\n\r\n".repeat(100))) {
            DeliveryException lost = Faults.of(
                    ConnectionLostException.class,
                    delivery,
                    hurried("127.0.0.1", server.port()).build());
            assertThat(lost.getMessage())
                    .startsWith("127.0.0.1:%s, agreeing on keys: ".formatted(server.port()))
                    .endsWith("; try again");
        }
    }

    @Test
    void saysThatAHostIsUnknown() throws IOException {
        assertLost(
                Faults.at("sftp.invalid", 22),
                "sftp.invalid:22 could not be reached (UnknownHostException: sftp.invalid); check the spelling of the host");
    }

    @Test
    void givesUpOnAServerThatStallsAtTheStartOfSftp() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.STALLS_BEFORE_SFTP).start()) {
            SftpTargetBuilder hurried = Delivery.target(server).timeouts(Delivery.seconds(1));
            assertLost(
                    hurried,
                    "%s:%s, starting SFTP: no answer in time, so the connection was cut; try again"
                            .formatted(server.host(), server.port()));
        }
    }

    @Test
    void givesUpInTimeWhereTheChannelHasNoRoom() throws IOException {
        delivery.write("students.csv", Delivery.randomBytes(4 << 20));
        delivery.write("rosters.csv", Delivery.randomBytes(4 << 20));
        try (DropboxServer server = delivery.server().start();
                CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.SILENCE, 300_000)) {
            SftpTarget target = Delivery.target(server, proxy.port())
                    .timeouts(Delivery.seconds(1))
                    .build();
            AtomicLong heard = new AtomicLong();
            SftpPublisher publisher = Delivery.publisher(target).withListener(whileHeard(proxy, heard));
            Report report = delivery.report();
            assertThatExceptionOfType(ConnectionLostException.class)
                    .isThrownBy(() -> publisher.publish(delivery.folder(), report));
            assertThat(Duration.ofNanos(System.nanoTime() - heard.get())).isLessThan(Duration.ofMillis(1_800));
        }
    }

    /** Takes the time of whatever is sent before the line falls silent: what comes before that may take as long as it likes. */
    private static DeliveryListener whileHeard(CuttingProxy line, AtomicLong last) {
        return new DeliveryListener() {
            @Override
            public void sent(String file, long bytes, long of) {
                long now = System.nanoTime();
                if (line.cuts() == 0) {
                    last.set(now);
                }
            }
        };
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertLost(
                Faults.at("127.0.0.1", free),
                "127.0.0.1:%s could not be reached (ConnectException: Connection refused); check host, port and firewall"
                        .formatted(free));
    }

    @Test
    void endsWhenTheWholeTookTooLong() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.STALLS_BEFORE_SFTP).start()) {
            Duration minute = Duration.ofMinutes(1);
            SftpTarget target = Delivery.target(server)
                    .timeouts(new Timeouts(minute, minute, Duration.ofSeconds(1)))
                    .build();
            assertThat(Faults.of(ConnectionLostException.class, delivery, target))
                    .hasMessageContaining("no answer in time");
        }
    }

    @Test
    void doesNotCountTheTimeThatReadingTheSourceTakes() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Duration minute = Duration.ofMinutes(1);
            SftpTarget target = Delivery.target(server)
                    .timeouts(new Timeouts(minute, Duration.ofSeconds(1), minute))
                    .build();
            FileBytes slow = name -> {
                InputStream bytes = delivery.folder().open(name);
                return server.sessions() == 0 || name.equals("schools.csv") ? bytes : new SlowSource(bytes);
            };
            Receipt receipt = Delivery.publisher(target).publish(slow, delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.COMMITTED);
        }
    }

    private void assertLost(SftpTargetBuilder target, String message) {
        assertThat(Faults.of(ConnectionLostException.class, delivery, target.build()))
                .hasMessage(message);
    }

    /** A target that has little time for a server which says nothing that it could take longer for. */
    private static SftpTargetBuilder hurried(String host, int port) {
        return Faults.at(host, port).timeouts(new Timeouts(HURRY, Faults.PATIENCE, Faults.PATIENCE));
    }

    /** Takes longer for its second chunk than a server may for an answer. */
    private static final class SlowSource extends FilterInputStream {
        private int chunks;

        SlowSource(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int readNBytes(byte[] bytes, int offset, int length) throws IOException {
            long end = System.nanoTime() + Duration.ofMillis(1_500).toNanos();
            while (chunks == 1 && System.nanoTime() < end) {
                LockSupport.parkNanos(10_000_000);
            }
            chunks++;
            return in.readNBytes(bytes, offset, length);
        }
    }
}
