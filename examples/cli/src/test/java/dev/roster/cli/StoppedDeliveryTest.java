package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that stopped between two files is not forgotten by the next night: the receiver may have read some. */
class StoppedDeliveryTest {
    private static final String MIXED =
            "  000002.json stopped between two files, and the receiver may have read since: parents.csv, students.csv. The set is compared with the delivery before.\n";

    private final AtomicBoolean refusing = new AtomicBoolean();

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        DropboxListener listener = new DropboxListener() {
            @Override
            public void renaming(Path from, Path to) throws IOException {
                if (refusing.get() && to.endsWith("parents.csv")) {
                    throw new IOException("not you");
                }
            }
        };
        nights = Nights.of("parentsquare", Receiver.in(folder, listener));
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void namesTheFilesThatTheReceiverMayHaveReadSince() throws IOException {
        for (String key : new String[] {KEY, ""}) {
            String directory = key.isEmpty() ? "/plain" : "/upload";
            Files.createDirectories(nights.receiver().server().root().resolve(directory.substring(1)));
            nights.target("layout: flat\ndirectory: %s\n%s".formatted(directory, key));
            stopped();
            families(250);
            CliRun sameDay = nights.publish("--dry-run");
            assertThat(sameDay.out()).contains(MIXED);
            families(251);
            CliRun next = nights.publish();
            assertThat(next.code()).isZero();
            assertThat(next.err()).contains(MIXED);
            families(252);
            assertThat(nights.publish().err()).doesNotContain("stopped between two files");
        }
    }

    @Test
    void saysNothingMoreOfARetryOfTheSetThatStopped() throws IOException {
        nights.target(FLAT + KEY);
        stopped();
        CliRun retry = nights.publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.err()).doesNotContain("stopped between two files");
    }

    private void stopped() throws IOException {
        families(250);
        nights.deliver();
        families(270);
        refusing.set(true);
        CliRun broken = nights.publish();
        refusing.set(false);
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).contains("; new: students.csv; ");
    }

    private void families(int number) throws IOException {
        nights.students(number);
        StringBuilder parents = new StringBuilder(
                "school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship\n");
        IntStream.rangeClosed(1, number)
                .forEach(each -> parents.append("7,%1$s,g%1$s,Eva,Oak,eva%1$s@example.org,,,,\n".formatted(each)));
        nights.write("parents.csv", parents.toString());
    }
}
