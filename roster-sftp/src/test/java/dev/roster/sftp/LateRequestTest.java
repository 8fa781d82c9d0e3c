package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server may carry out what a connection asked for long after that connection has broken. */
class LateRequestTest {
    @TempDir
    Path temporary;

    @Test
    void emptiesNoFileBesideComplete() throws IOException {
        Delivery delivery = new Delivery(temporary);
        LateOpening late = new LateOpening("students.csv", 2);
        try (DropboxServer server = delivery.server().listener(late).start();
                CuttingProxy proxy = CuttingProxy.afterUp(server.port(), Cut.RESET, 60_000)) {
            server.watch().expect(delivery.local());
            Receipt receipt = publisher(server, proxy).publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.attempts()).isEqualTo(3);

            late.go();
            Delivery.awaitSilence(server);
            assertThat(delivery.completeEpochs()).hasSize(1);
            server.watch().requireNothingWrong();
        }
    }

    /** What an earlier delivery put there is no larger, so nobody asks for an empty file. */
    @Test
    void emptiesNoFileThatWasWrittenWhereItBelongs() throws IOException {
        Delivery delivery = new Delivery(temporary);
        Files.write(delivery.upload().resolve("students.csv"), new byte[100_000]);
        LateOpening late = new LateOpening("students.csv", 1);
        try (DropboxServer server = delivery.server().listener(late).start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            late.line = proxy;
            Receipt receipt = SftpPublisher.to(
                            Delivery.target(server, proxy.port()).build(),
                            PublishLayout.flat("/upload").withReplace(Replace.DIRECT))
                    .withRetries(TakenUp.QUICK)
                    .publish(delivery.folder(), delivery.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);

            late.go();
            Delivery.awaitSilence(server);
            assertThat(delivery.upload().resolve("students.csv"))
                    .hasBinaryContent(Files.readAllBytes(delivery.local().resolve("students.csv")));
        }
    }

    /** COMPLETE comes of the first request, when the second connection has looked for it and found nothing. */
    @Test
    void makesNoStrangerOfCompleteItself() throws IOException {
        Delivery delivery = new Delivery(temporary);
        LateOpening late = new LateOpening("COMPLETE", 1);
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new LateBeforeTheLastListing(late));
        try (SshServer server = delivery.server(sftp)) {
            try (CuttingProxy proxy = CuttingProxy.to(server.getPort())) {
                late.line = proxy;
                SftpTarget target = Faults.at("127.0.0.1", proxy.port())
                        .hostKeys(HostKeyPolicy.pinned(Delivery.fingerprint(Delivery.HOST_KEY)))
                        .timeouts(Delivery.seconds(5))
                        .build();
                Receipt receipt = Delivery.publisher(target).publish(delivery.folder(), delivery.report());
                assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
                assertThat(proxy.connections()).isEqualTo(2);
                assertThat(late.gone.getCount()).isZero();
                assertThat(delivery.completeEpochs()).hasSize(1);
            }
        }
    }

    private static SftpPublisher publisher(DropboxServer server, CuttingProxy proxy) {
        Timeouts patience = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMinutes(1));
        return Delivery.publisher(
                        Delivery.target(server, proxy.port()).timeouts(patience).build())
                .withRetries(TakenUp.QUICK);
    }

    /** Holds one request to open a file back, until it is told to go. */
    private static final class LateOpening implements DropboxListener {
        private volatile @Nullable CuttingProxy line;
        private final String name;
        private final AtomicInteger before;
        private final CountDownLatch going = new CountDownLatch(1);
        private final CountDownLatch gone = new CountDownLatch(1);

        LateOpening(String name, int which) {
            this.name = name;
            this.before = new AtomicInteger(which);
        }

        @Override
        public void opening(Path file) {
            if (file.endsWith(name) && before.decrementAndGet() == 0) {
                if (line != null) {
                    line.cutNow();
                }
                await(going);
            }
        }

        @Override
        public void opened(Path file) {
            if (going.getCount() == 0) {
                gone.countDown();
            }
        }

        boolean holds() {
            return before.get() <= 0;
        }

        void go() {
            going.countDown();
            await(gone);
        }

        /** The server interrupts whoever works for a connection that is gone, and a disk would not hear that. */
        private static void await(CountDownLatch latch) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (latch.getCount() > 0 && System.nanoTime() < end) {
                Thread.interrupted();
                LockSupport.parkNanos(1_000_000);
            }
            Thread.interrupted();
        }
    }

    /** Lets the late request go between two listings of the epoch: who asked for COMPLETE before looks, and then makes sure. */
    private static final class LateBeforeTheLastListing implements SftpEventListener {
        private final LateOpening late;
        private final AtomicInteger listings = new AtomicInteger();

        LateBeforeTheLastListing(LateOpening late) {
            this.late = late;
        }

        @Override
        public void opening(ServerSession session, String remoteHandle, Handle localHandle) {
            if (localHandle instanceof FileHandle) {
                late.opening(localHandle.getFile());
            } else if (late.holds() && listings.incrementAndGet() == 2) {
                late.go();
            }
        }

        @Override
        public void open(ServerSession session, String remoteHandle, Handle localHandle) {
            if (localHandle instanceof FileHandle) {
                late.opened(localHandle.getFile());
            }
        }
    }
}
