package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target file that is changed a little makes no first delivery in silence. */
class ChangedTargetTest {
    private static final String LAYOUT = Receiver.FLAT + Receiver.KEY;

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.students(100);
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void aHostIsTheSameHoweverItsLettersAreWritten() throws IOException {
        targetAt("localHost");
        nights.deliver();
        nights.students(50);
        for (String host : List.of("Localhost", "localhost", "LOCALHOST")) {
            targetAt(host);
            CliRun run = nights.publish();
            assertThat(run.code()).as(run.err()).isEqualTo(4);
            assertThat(run.out()).contains("  held      removals: ");
        }
    }

    @Test
    void anotherDirectoryIsToldOfTheDeliveriesToTheOneBefore() throws IOException {
        nights.target(LAYOUT);
        nights.deliver();
        Files.createDirectories(nights.receiver().server().root().resolve("new"));
        nights.target(LAYOUT.replace("/upload", "/new"));
        nights.students(50);
        Path receipt = nights.kept("000001.json");
        CliRun run = nights.publish();
        assertThat(run.err())
                .contains(
                        "; there are deliveries to other targets in it: if one was to this receiver, before the target file was changed, name its last receipt with --previous (%s)\n"
                                .formatted(receipt));
        Files.createDirectories(nights.receiver().server().root().resolve("third"));
        nights.target(LAYOUT.replace("/upload", "/third"));
        CliRun named = nights.publish("--previous", receipt.toString());
        assertThat(named.code()).isEqualTo(4);
        assertThat(named.out()).contains("  held      removals: ");
    }

    @Test
    void aTargetFileThatWasRenamedIsToldOfTheFolderBesideIt() throws IOException {
        nights.target(LAYOUT);
        nights.deliver();
        Path renamed = Files.move(nights.receiver().targetFile(), folder.resolve("district.yaml"));
        Files.createDirectory(folder.resolve("empty.deliveries"));
        CliRun run = CliRun.with(
                Receiver.MACHINE, "publish", "parentsquare", nights.set().toString(), "--target", renamed.toString());
        assertThat(run.err())
                .contains(
                        "; there are deliveries of other target files beside it: if this one was renamed, rename the folder too (%s)\n"
                                .formatted(nights.deliveries()));
    }

    private void targetAt(String host) throws IOException {
        nights.target(LAYOUT);
        Path target = nights.receiver().targetFile();
        Files.writeString(target, Files.readString(target).replace("127.0.0.1", host));
    }
}
