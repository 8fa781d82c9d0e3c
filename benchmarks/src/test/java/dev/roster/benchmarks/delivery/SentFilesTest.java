package dev.roster.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentFilesTest {
    @TempDir
    Path folder;

    private Path upload;
    private SentFiles sent;

    @BeforeEach
    void send() throws IOException {
        sent = SentFiles.make(folder.resolve("files"), 2, 1_000);
        upload = Files.createDirectories(folder.resolve("upload/epoch"));
        for (String name : new String[] {"file00.csv", "file01.csv"}) {
            Files.copy(sent.folder().resolve(name), upload.resolve(name));
        }
    }

    @Test
    void areThereWhereverTheyLie() {
        assertThatCode(() -> sent.requireArrivedIn(upload.getParent())).doesNotThrowAnyException();
        assertThatCode(() -> sent.requireArrivedIn(upload)).doesNotThrowAnyException();
    }

    @Test
    void areNotThereWhereOneIsMissingCutShortOrAnother() throws IOException {
        byte[] bytes = Files.readAllBytes(upload.resolve("file01.csv"));
        bytes[999]++;
        Files.write(upload.resolve("file01.csv"), bytes);
        requireMissing("file01.csv");
        Files.write(upload.resolve("file01.csv"), new byte[999]);
        requireMissing("file01.csv");
        Files.delete(upload.resolve("file01.csv"));
        requireMissing("file01.csv");
    }

    @Test
    void areNotThereWhereOneLiesThereTwice() throws IOException {
        Files.copy(upload.resolve("file00.csv"), upload.resolveSibling("file00.csv"));
        requireMissing("file00.csv");
    }

    private void requireMissing(String name) {
        assertThatIOException()
                .isThrownBy(() -> sent.requireArrivedIn(upload.getParent()))
                .withMessage("%s did not arrive as it was sent", name);
    }
}
