package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that replaces nothing at once: an older file is set aside, and is never the one that is missing for good. */
@Timeout(30)
class SetAsideTest {
    private static final String STUDENTS = "students.csv";

    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        layOutTheOldFiles();
    }

    private void layOutTheOldFiles() throws IOException {
        for (String name : List.of("schools.csv", STUDENTS)) {
            Files.writeString(delivery.upload().resolve(name), "old");
        }
    }

    @Test
    void isReplacedAndDeletedByTheNextDelivery() throws IOException {
        try (DropboxServer server = server(new DropboxListener() {})) {
            publisher(server, server.port()).publish(delivery.folder(), delivery.report());
            requireDelivered();
            List<Path> first = asides();
            assertThat(first).hasSize(2).allSatisfy(file -> assertThat(file).hasContent("old"));
            publisher(server, server.port()).publish(delivery.folder(), delivery.report());
            requireDelivered();
            assertThat(asides()).hasSize(2).doesNotContainAnyElementsOf(first);
            assertThat(server.tree()).hasSize(5);
        }
    }

    @Test
    void hasItsNameBackWhereTheNewOneIsRefused() throws IOException {
        DropboxListener refusing = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (from.toString().endsWith(".tmp") && to.endsWith(STUDENTS)) {
                    throw new IOException("not you");
                }
            }
        };
        try (DropboxServer server = server(refusing)) {
            assertThatExceptionOfType(PartlyDeliveredException.class)
                    .isThrownBy(() -> publisher(server, server.port()).publish(delivery.folder(), delivery.report()))
                    .satisfies(partly -> {
                        assertThat(partly.delivered()).containsExactly("schools.csv");
                        assertThat(partly.uncertain()).isEmpty();
                        assertThat(partly.remaining()).containsExactly(STUDENTS);
                    });
            assertThat(delivery.upload().resolve(STUDENTS)).hasContent("old");
            assertThat(server.tree()).hasSize(4).noneMatch(path -> path.endsWith(".tmp"));
        }
    }

    @Test
    void isLeftAsideWithTheNewOneWhereItCannotBePutBack() throws IOException {
        DropboxListener refusing = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (to.endsWith(STUDENTS)) {
                    throw new IOException("not you");
                }
            }
        };
        try (DropboxServer server = server(refusing)) {
            PartlyDeliveredException partly = catchThrowableOfType(
                    PartlyDeliveredException.class,
                    () -> publisher(server, server.port()).publish(delivery.folder(), delivery.report()));
            assertThat(partly.uncertain()).containsExactly(STUDENTS);
            assertThat(partly).hasMessageContaining("; new, as before or missing, nobody knows: students.csv; ");
            assertThat(server.tree()).filteredOn(path -> path.endsWith(".tmp")).hasSize(1);
            assertThat(asides()).hasSize(2);
        }
    }

    @Test
    void isRefusedWhereNothingCanBeRenamed() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.REFUSES_TO_RENAME).start()) {
            assertThatExceptionOfType(RemoteRefusedException.class)
                    .isThrownBy(() -> publisher(server, server.port()).publish(delivery.folder(), delivery.report()));
            assertThat(server.tree()).containsExactly("upload/", "upload/schools.csv", "upload/students.csv");
        }
    }

    /** Before and after each of the renames, the refused one included. */
    @Test
    void survivesACutAtEachStep() throws IOException {
        Cutting cutting = new Cutting(delivery.upload());
        try (DropboxServer server = server(cutting);
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            cutting.line = proxy;
            for (int step = 1; step <= 5; step++) {
                Files.deleteIfExists(delivery.upload().resolve(STUDENTS));
                layOutTheOldFiles();
                cutting.left.set(step);
                Receipt receipt = publisher(server, proxy.port())
                        .withRetries(TakenUp.QUICK)
                        .publish(delivery.folder(), delivery.report());
                assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
                assertThat(receipt.attempts()).isEqualTo(2);
                requireDelivered();
            }
        }
        assertThat(cutting.lost).hasValue(0);
    }

    /** Cuts the line at one of the steps that concern one file, and sees whether it is there in any form, always. */
    private static final class Cutting implements DropboxListener {
        private final AtomicInteger left = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();
        private final Path upload;
        private volatile CuttingProxy line;

        Cutting(Path upload) {
            this.upload = upload;
        }

        @Override
        public void renaming(Path from, Path to) throws IOException {
            step(from, to);
        }

        @Override
        public void renamed(Path from, Path to) throws IOException {
            step(from, to);
        }

        private void step(Path from, Path to) throws IOException {
            if (!from.endsWith(STUDENTS) && !to.endsWith(STUDENTS)) {
                return;
            }
            if (!Files.exists(upload.resolve(STUDENTS)) && asides(upload).isEmpty()) {
                lost.incrementAndGet();
            }
            if (left.decrementAndGet() == 0) {
                line.cutNow();
            }
        }
    }

    private DropboxServer server(DropboxListener listener) throws IOException {
        return delivery.server()
                .habit(DropboxHabit.RENAMES_TO_FREE_NAMES_ONLY)
                .listener(listener)
                .start();
    }

    private static SftpPublisher publisher(DropboxServer server, int port) {
        return SftpPublisher.to(
                        Delivery.target(server, port).build(),
                        PublishLayout.flat("/upload").withReplace(Replace.DELETE_FIRST))
                .withRetries(Retries.none());
    }

    private void requireDelivered() throws IOException {
        for (String name : List.of("schools.csv", STUDENTS)) {
            assertThat(Files.mismatch(
                            delivery.upload().resolve(name), delivery.local().resolve(name)))
                    .isEqualTo(-1);
        }
    }

    private List<Path> asides() throws IOException {
        return asides(delivery.upload());
    }

    private static List<Path> asides(Path upload) throws IOException {
        try (var files = Files.newDirectoryStream(upload, "*.old")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
    }
}
