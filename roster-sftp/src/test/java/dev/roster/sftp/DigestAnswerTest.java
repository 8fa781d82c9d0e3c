package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers answer who are asked for a file's digest. */
class DigestAnswerTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({
        "ANSWERS_DIGESTS_WITHOUT_A_NAME, BY_HASH",
        "ANSWERS_DIGESTS_CUT_SHORT, BY_READ_BACK",
        "COMPUTES_NO_DIGESTS, BY_READ_BACK"
    })
    void isUsedWhereItCanBeUnderstood(DropboxHabit habit, Verified expected) throws IOException {
        Delivery delivery = new Delivery(temporary);
        try (DropboxServer server = delivery.server().habit(habit).start()) {
            assertThat(delivery.publish(server).files())
                    .extracting(ReceiptFile::verified)
                    .containsExactly(expected, expected);
        }
    }

    @Test
    void isUsedInTheFormOfTheTestServerToo() throws IOException {
        Delivery delivery = new Delivery(temporary);
        try (DropboxServer server = delivery.server().start()) {
            assertThat(delivery.publish(server).files())
                    .extracting(ReceiptFile::verified)
                    .containsExactly(Verified.BY_HASH, Verified.BY_HASH);
        }
    }
}
