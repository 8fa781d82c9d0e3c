package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target file that is changed a little makes no first delivery in silence. */
class ChangedTargetTest {
    private static final String LAYOUT = "layout: flat\ndirectory: /upload\nsnapshotKeyEnv: ROSTER_TEST_KEY\n";
    private static final Machine MACHINE = new Machine(
            Map.of("ROSTER_TEST_PASSWORD", Receiver.SECRET, "ROSTER_TEST_KEY", "sixteen-or-more-letters")::get,
            new Cancellation());

    @TempDir
    private Path folder;

    private Path night;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        receiver = Receiver.in(folder);
        students(100);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aHostIsTheSameHoweverItsLettersAreWritten() throws IOException {
        assertThat(publish(hosted("localHost")).code()).isZero();
        students(50);
        for (String host : List.of("Localhost", "localhost", "LOCALHOST")) {
            CliRun run = publish(hosted(host));
            assertThat(run.code()).as(run.err()).isEqualTo(4);
            assertThat(run.out()).contains("  held      removals: ");
        }
    }

    @Test
    void anotherDirectoryIsToldOfTheDeliveriesToTheOneBefore() throws IOException {
        Path target = Path.of(receiver.target(LAYOUT));
        assertThat(publish(target).code()).isZero();
        Files.createDirectories(receiver.server().root().resolve("new"));
        receiver.target(LAYOUT.replace("/upload", "/new"));
        students(50);
        Path receipt = receipt();
        CliRun run = publish(target);
        assertThat(run.err())
                .contains(
                        "; there are deliveries to other targets in it: if one was to this receiver, before the target file was changed, name its last receipt with --previous (%s)\n"
                                .formatted(receipt));
        Files.createDirectories(receiver.server().root().resolve("third"));
        receiver.target(LAYOUT.replace("/upload", "/third"));
        CliRun named = publish(target, "--previous", receipt.toString());
        assertThat(named.code()).isEqualTo(4);
        assertThat(named.out()).contains("  held      removals: ");
    }

    @Test
    void aTargetFileThatWasRenamedIsToldOfTheFolderBesideIt() throws IOException {
        Path target = Path.of(receiver.target(LAYOUT));
        assertThat(publish(target).code()).isZero();
        Path renamed = Files.move(target, folder.resolve("district.yaml"));
        Files.createDirectory(folder.resolve("empty.deliveries"));
        assertThat(publish(renamed).err())
                .contains(
                        "; there are deliveries of other target files beside it: if this one was renamed, rename the folder too (%s)\n"
                                .formatted(folder.resolve("target.deliveries")));
    }

    private Path hosted(String host) throws IOException {
        Path target = Path.of(receiver.target(LAYOUT));
        return Files.writeString(target, Files.readString(target).replace("127.0.0.1", host));
    }

    private Path receipt() throws IOException {
        try (Stream<Path> kept = Files.walk(folder.resolve("target.deliveries"))) {
            return kept.filter(file -> file.endsWith("000001.json")).findFirst().orElseThrow();
        }
    }

    private CliRun publish(Path target, String... more) {
        Stream<String> words = Stream.of("publish", "parentsquare", night.toString(), "--target", target.toString());
        return CliRun.with(MACHINE, Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private void students(int number) throws IOException {
        StringBuilder text = new StringBuilder("school_id,student_id,first_name,last_name,grade_level\n");
        IntStream.rangeClosed(1, number).forEach(each -> text.append("7,%s,Ivy,Stone,4\n".formatted(each)));
        Files.writeString(night.resolve("students.csv"), text.toString());
    }
}
