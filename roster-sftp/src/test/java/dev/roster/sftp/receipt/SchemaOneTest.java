package dev.roster.sftp.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A receipt of schema 1 is read for ever, whatever comes after it. */
class SchemaOneTest {
    private static final Path KEPT = Path.of("src/test/resources/receipts/schema-1.json");

    @Test
    void isReadAsItWasWritten() throws IOException {
        byte[] kept = Files.readAllBytes(KEPT);
        Receipt read = Receipt.of("schema-1.json", kept);
        assertThat(read).isEqualTo(SchemaExample.with(null));
        assertThat(read.json()).isEqualTo(kept);
    }
}
