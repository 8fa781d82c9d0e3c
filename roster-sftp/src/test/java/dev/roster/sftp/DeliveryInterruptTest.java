package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.validate.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A delivery whose thread is interrupted ends within a second, wherever it was, and says so. */
@Timeout(60)
class DeliveryInterruptTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Retries LONG =
            new Retries(2, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(5));

    @TempDir
    Path temporary;

    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void beforeItBegins() throws IOException {
        SftpPublisher publisher = publisher(patient(1))
                .withFolder(temporary.resolve("deliveries"))
                .withListener(new Watch());
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> publisher.publish(delivery.folder(), delivery.report()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown)
                .isExactlyInstanceOf(DeliveryCancelledException.class)
                .hasMessage(
                        "127.0.0.1:1: the thread was interrupted while schools.csv was read, so the delivery was given up");
        assertThat(filesBelow(temporary.resolve("deliveries")))
                .contains("000001.json")
                .doesNotContain("journal.json");
    }

    /** Nothing has begun, so there is a receipt and no journal. */
    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void whileItConnects() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> queue = fill(full);
            assertCancelled(
                    publisher(patient(full.getLocalPort())),
                    untilItWaitsIn("SshLink.reach"),
                    ", connecting: the thread was interrupted");
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @Test
    void whileItWaitsForAGreeting() throws Exception {
        try (StallingServer server = StallingServer.after("")) {
            assertCancelled(
                    publisher(patient(server.port())),
                    untilItWaitsIn("TransportImpl.receiveServerIdent"),
                    ", agreeing on keys: the thread was interrupted");
        }
    }

    @Test
    void whileItAgreesOnKeys() throws Exception {
        try (StallingServer server = StallingServer.after("SSH-2.0-Stalls\r\n")) {
            assertCancelled(
                    publisher(patient(server.port())),
                    untilItWaitsIn("KeyExchanger.waitForDone"),
                    ", agreeing on keys: the thread was interrupted");
        }
    }

    @Test
    void whileItLogsIn() throws Exception {
        try (DropboxServer server = delivery.server().start();
                CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.SILENCE, untilLogin(server))) {
            SftpTarget target = Delivery.target(server, proxy.port())
                    .timeouts(Delivery.seconds(60))
                    .build();
            assertCancelled(
                    publisher(target),
                    untilItWaitsBehind(proxy, "SshLink.logIn"),
                    ", logging in: the thread was interrupted");
        }
    }

    @Test
    void whileItWaitsForTheStartOfSftp() throws Exception {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.STALLS_BEFORE_SFTP).start()) {
            assertCancelled(
                    publisher(patient(server)),
                    untilItWaitsIn("SFTPEngine.init"),
                    ", starting SFTP: the thread was interrupted");
        }
    }

    @Test
    void whileItUploads() throws Exception {
        DropboxListener stalling = new DropboxListener() {
            @Override
            public void written(Path file) {
                stall();
            }
        };
        try (DropboxServer server = delivery.server().listener(stalling).start()) {
            assertCancelled(
                    publisher(patient(server)), this::untilThere, "while files were sent, so the connection was cut");
            release.countDown();
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void whileTheChannelHasNoRoom() throws Exception {
        delivery.write("students.csv", Delivery.randomBytes(4 << 20));
        try (DropboxServer server = delivery.server().start();
                CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.SILENCE, 300_000)) {
            SftpTarget target = Delivery.target(server, proxy.port())
                    .timeouts(Delivery.seconds(60))
                    .build();
            assertCancelled(
                    publisher(target),
                    untilItWaitsBehind(proxy, "Transfers.await"),
                    "while files were sent, so the connection was cut");
        }
    }

    @Test
    void whileItVerifies() throws Exception {
        DropboxListener stalling = new DropboxListener() {
            private int opened;

            @Override
            public synchronized void opening(Path file) {
                if (file.endsWith("students.csv") && ++opened == 2) {
                    stall();
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(stalling).start()) {
            assertCancelled(
                    publisher(patient(server)).withVerification(Verification.READ_BACK),
                    this::untilThere,
                    "while files were sent, so the connection was cut");
            release.countDown();
            assertThat(delivery.completeEpochs()).isEmpty();
        }
    }

    @Test
    void betweenTwoAttempts() throws Exception {
        DeliveryListener watch = new Watch() {
            @Override
            public void retrying(int attempt, Duration pause, DeliveryException why) {
                there.countDown();
            }
        };
        assertCancelled(
                publisher(Faults.at("127.0.0.1", 1).build()).withListener(watch).withRetries(LONG),
                this::untilThere,
                "the thread was interrupted between two attempts");
    }

    @Test
    void whileCompleteIsMadeItIsInDoubtAndTheNextDeliveryFinishesIt() throws Exception {
        DropboxListener stalling = new DropboxListener() {
            @Override
            public void opening(Path file) {
                if (file.endsWith("COMPLETE")) {
                    stall();
                }
            }
        };
        try (DropboxServer server = delivery.server().listener(stalling).start()) {
            SftpPublisher publisher = publisher(patient(server)).withFolder(temporary.resolve("deliveries"));
            Ended ended = interrupted(publisher, this::untilThere);
            assertThat(ended.thrown()).isInstanceOf(InDoubtException.class);
            assertThat(ended.marked()).isTrue();
            assertThat(receipts).extracting(Receipt::outcome).containsExactly(Outcome.IN_DOUBT);
            release.countDown();
            assertThat(publisher.publish(delivery.folder(), delivery.report()).outcome())
                    .isEqualTo(Outcome.COMMITTED);
            assertThat(delivery.completeEpochs()).hasSize(1);
        }
    }

    private void assertCancelled(SftpPublisher publisher, Wait wait, String message) throws Exception {
        Ended ended = interrupted(publisher, wait);
        assertThat(ended.thrown())
                .isExactlyInstanceOf(DeliveryCancelledException.class)
                .hasMessageContaining(message);
        assertThat(ended.marked()).isTrue();
        assertThat(receipts).allSatisfy(receipt -> assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED));
    }

    /** Delivers in a thread of its own, interrupts that, and expects it to end soon. */
    private Ended interrupted(SftpPublisher publisher, Wait wait) throws Exception {
        List<Ended> ends = Collections.synchronizedList(new ArrayList<>());
        Report report = delivery.report();
        Thread thread = new Thread(() -> {
            Throwable thrown = catchThrowable(() -> publisher.publish(delivery.folder(), report));
            ends.add(new Ended(thrown, Thread.currentThread().isInterrupted()));
        });
        thread.start();
        wait.untilInterrupted(thread);
        long start = System.nanoTime();
        thread.interrupt();
        thread.join(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(ends).hasSize(1);
        return ends.get(0);
    }

    private record Ended(Throwable thrown, boolean marked) {}

    private interface Wait {
        void untilInterrupted(Thread delivering) throws InterruptedException;
    }

    /** Until the delivery is in a step and stays at one place in it, which is the system's or one where threads wait. */
    private static Wait untilItWaitsIn(String step) {
        return delivering -> {
            AtomicReference<StackTraceElement[]> before = new AtomicReference<>(new StackTraceElement[0]);
            awaitThat(() -> {
                Thread.State state = delivering.getState();
                StackTraceElement[] stack = delivering.getStackTrace();
                boolean stays = Arrays.equals(before.getAndSet(stack), stack);
                return stays && isIn(step, stack) && (isWaiting(state) || stack[0].isNativeMethod());
            });
        };
    }

    /** As {@link #untilItWaitsIn}, once the line has fallen silent. */
    private static Wait untilItWaitsBehind(CuttingProxy proxy, String step) {
        return delivering -> {
            awaitThat(() -> proxy.cuts() > 0);
            untilItWaitsIn(step).untilInterrupted(delivering);
        };
    }

    private static boolean isIn(String step, StackTraceElement[] stack) {
        return Stream.of(stack)
                .map(element -> element.getClassName() + "." + element.getMethodName())
                .anyMatch(name -> name.endsWith("." + step));
    }

    private static boolean isWaiting(Thread.State state) {
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    private static void awaitThat(BooleanSupplier fact) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void untilThere(Thread delivering) throws InterruptedException {
        assertThat(there.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Keeps a server from answering, until the test has seen enough. */
    private void stall() {
        there.countDown();
        try {
            release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private class Watch implements DeliveryListener {
        @Override
        public void ended(Receipt receipt) {
            receipts.add(receipt);
        }
    }

    private SftpPublisher publisher(SftpTarget target) {
        return Delivery.publisher(target).withListener(new Watch());
    }

    private static SftpTarget patient(int port) {
        return Faults.at("127.0.0.1", port).timeouts(Delivery.seconds(60)).build();
    }

    private static SftpTarget patient(DropboxServer server) {
        return Delivery.target(server).timeouts(Delivery.seconds(60)).build();
    }

    /** Returns how many bytes a client sends before its password. */
    private long untilLogin(DropboxServer server) throws IOException {
        AtomicLong sent = new AtomicLong();
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            SftpTarget target = Delivery.target(server, proxy.port())
                    .auth(SftpAuth.password(() -> {
                        sent.set(proxy.up());
                        return Delivery.SECRET.toCharArray();
                    }))
                    .build();
            Delivery.publisher(target).publish(delivery.folder(), delivery.report());
        }
        return sent.get();
    }

    /** Leaves no room in a server's queue, so that whoever comes next waits. */
    private static List<Socket> fill(ServerSocket server) throws IOException {
        List<Socket> queue = new ArrayList<>();
        while (queue.size() < 100) {
            Socket socket = new Socket();
            queue.add(socket);
            try {
                socket.connect(server.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException full) {
                return queue;
            }
        }
        throw new AssertionError("the queue is not to be filled");
    }
}
