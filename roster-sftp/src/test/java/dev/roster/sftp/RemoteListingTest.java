package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.internal.sftp.RemoteListing;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompatibleServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.PathComponents;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteListingTest {
    @TempDir
    Path temporary;

    @Test
    void isRefusedWhereItHoldsMoreThanTheLimit() throws IOException {
        Delivery delivery = new Delivery(temporary);
        for (int number = 1; number <= 3; number++) {
            Files.createFile(delivery.upload().resolve("file" + number));
        }
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget target = Delivery.target(server).build();
            assertThat(list(target, 3)).isEqualTo(3);
            assertThatExceptionOfType(IncompatibleServerException.class)
                    .isThrownBy(() -> list(target, 2))
                    .withMessage(
                            "%s, listing '/upload': more than 2 entries, or a name twice; ask the receiver to clear the directory"
                                    .formatted(target.server()));
        }
    }

    @Test
    void isNotCompleteWhereANameCameTwice() {
        RemoteListing listing = new RemoteListing(3);
        listing.select(named("a"));
        assertThat(listing.isComplete()).isTrue();
        listing.select(named("a"));
        assertThat(listing.isComplete()).isFalse();
    }

    private static int list(SftpTarget target, int mostEntries) throws DeliveryException {
        SftpSession session = SftpSession.open(target.endpoint(), mostEntries);
        try {
            return session.list("/upload").size();
        } finally {
            session.close();
        }
    }

    private static RemoteResourceInfo named(String name) {
        return new RemoteResourceInfo(new PathComponents("/upload", name, "/"), FileAttributes.EMPTY);
    }
}
