package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.SftpDoctor.Probing;
import dev.roster.sftp.fault.ConnectionLostException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a doctor leaves behind where the line breaks while he writes. */
class BrokenDoctorTest {
    @TempDir
    private Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    @Test
    void isNothingWhereverItBreaks() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        AtomicInteger left = new AtomicInteger();
        try (DropboxServer server =
                delivery.server().listener(cutting(line, left, false)).start()) {
            for (int step = 1; step <= 6; step++) {
                left.set(step);
                try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
                    line.set(proxy);
                    assertThat(catchThrowable(() -> examine(server, proxy)))
                            .isExactlyInstanceOf(ConnectionLostException.class)
                            .message()
                            .doesNotContain("remove it by hand");
                    assertThat(proxy.connections()).isEqualTo(2);
                }
                assertThat(server.tree()).containsExactly("upload/");
            }
        }
    }

    @Test
    void isNamedWhereNobodyLetsTheDoctorInAgain() throws IOException {
        AtomicReference<CuttingProxy> line = new AtomicReference<>();
        try (DropboxServer server = delivery.server()
                        .listener(cutting(line, new AtomicInteger(1), true))
                        .start();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            line.set(proxy);
            Throwable thrown = catchThrowable(() -> examine(server, proxy));
            assertThat(thrown)
                    .isExactlyInstanceOf(ConnectionLostException.class)
                    .message()
                    .containsPattern(
                            "; '/upload/\\.roster-doctor-[0-9a-f]{32}' may have been left there, remove it by hand$");
            assertThat(server.tree()).hasSizeGreaterThan(1);
        }
    }

    private static void examine(DropboxServer server, CuttingProxy proxy) throws IOException {
        SftpDoctor.of(Delivery.target(server, proxy.port()).build(), PublishLayout.epoch("/upload"))
                .withProbing(Probing.WRITES)
                .examine();
    }

    /** Cuts the line at one of the steps that the server is told of, once. */
    private static DropboxListener cutting(AtomicReference<CuttingProxy> line, AtomicInteger left, boolean forGood) {
        return new DropboxListener() {
            @Override
            public void opened(Path file) throws IOException {
                step();
            }

            @Override
            public void closed(Path file) throws IOException {
                step();
            }

            @Override
            public void renamed(Path from, Path to) throws IOException {
                step();
            }

            private void step() throws IOException {
                if (left.decrementAndGet() == 0) {
                    if (forGood) {
                        line.get().close(); // nobody is let in between the cut and that
                    } else {
                        line.get().cutNow();
                    }
                }
            }
        };
    }
}
