package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that stopped between two files is not forgotten by the next night: the receiver may have read some. */
class StoppedDeliveryTest {
    private static final String MIXED =
            "  000002.json stopped between two files, and the receiver may have read since: parents.csv, students.csv. The set is compared with the delivery before.\n";
    private static final Machine MACHINE = new Machine(
            Map.of("ROSTER_TEST_PASSWORD", Receiver.SECRET, "ROSTER_TEST_KEY", "sixteen-or-more-letters")::get,
            new Cancellation());

    private final AtomicBoolean refusing = new AtomicBoolean();

    @TempDir
    private Path folder;

    private Path night;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        DropboxListener listener = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (refusing.get() && to.endsWith("parents.csv")) {
                    throw new IOException("not you");
                }
            }
        };
        receiver = new Receiver(Receiver.setup(folder).listener(listener).start(), folder);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void namesTheFilesThatTheReceiverMayHaveReadSince() throws IOException {
        for (String key : new String[] {"snapshotKeyEnv: ROSTER_TEST_KEY\n", ""}) {
            String directory = key.isEmpty() ? "/plain" : "/upload";
            Files.createDirectories(receiver.server().root().resolve(directory.substring(1)));
            receiver.target("layout: flat\ndirectory: %s\n%s".formatted(directory, key));
            stopped();
            students(250);
            CliRun sameDay = publish("--dry-run");
            assertThat(sameDay.out()).contains(MIXED);
            students(251);
            CliRun next = publish();
            assertThat(next.code()).isZero();
            assertThat(next.err()).contains(MIXED);
            students(252);
            assertThat(publish().err()).doesNotContain("stopped between two files");
        }
    }

    @Test
    void saysNothingMoreOfARetryOfTheSetThatStopped() throws IOException {
        receiver.target("layout: flat\ndirectory: /upload\nsnapshotKeyEnv: ROSTER_TEST_KEY\n");
        stopped();
        CliRun retry = publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.err()).doesNotContain("stopped between two files");
    }

    private void stopped() throws IOException {
        students(250);
        assertThat(publish().code()).isZero();
        students(270);
        refusing.set(true);
        CliRun broken = publish();
        refusing.set(false);
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).contains("; new: students.csv; ");
    }

    private CliRun publish(String... more) {
        String[] words = {"publish", "parentsquare", night.toString(), "--target", folder + "/target.yaml"};
        return CliRun.with(
                MACHINE, Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
    }

    private void students(int number) throws IOException {
        StringBuilder students = new StringBuilder("school_id,student_id,first_name,last_name,grade_level\n");
        StringBuilder parents = new StringBuilder(
                "school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship\n");
        IntStream.rangeClosed(1, number).forEach(each -> {
            students.append("7,%s,Ivy,Stone,4\n".formatted(each));
            parents.append("7,%s,g%s,Eva,Oak,eva%s@example.org,,,,\n".formatted(each, each, each));
        });
        Files.writeString(night.resolve("students.csv"), students.toString());
        Files.writeString(night.resolve("parents.csv"), parents.toString());
    }
}
