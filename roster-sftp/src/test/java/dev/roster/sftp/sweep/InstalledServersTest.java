package dev.roster.sftp.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.roster.internal.fixtures.servers.ServerKind;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servers that others wrote; the report of the tests says which of them was not here. */
@Tag("deep")
@Timeout(60)
class InstalledServersTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void takeAPublication(ServerKind kind) throws IOException {
        if (!kind.installed()) {
            Servers.sayMissing(kind);
        }
        assumeThat(kind.installed()).as("%s is installed", kind.title()).isTrue();
        try (TestServer server = InstalledServer.start(kind, temporary)) {
            Path upload = Files.createDirectories(server.folder().resolve("upload"));
            SentSet set = SentSet.write(temporary.resolve("set"), 1);
            Receipt receipt = SftpPublisher.to(server.target(server.port()), server.epochs("upload"))
                    .publish(set.folder(), set.report());
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.files())
                    .hasSize(3)
                    .extracting(ReceiptFile::verified)
                    .containsOnly(kind == ServerKind.PROFTPD ? Verified.BY_HASH : Verified.BY_READ_BACK);
            ReceivedEpochs received = ReceivedEpochs.in(set.files(), upload);
            assertThat(received.wrong()).isEmpty();
            assertThat(received.complete()).hasSize(1);
        }
    }
}
