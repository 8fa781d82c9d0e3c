package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.parcel.Parcel;
import dev.roster.problem.Severity;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What runs whose keys are in a file do to each other, and to the one after them. */
@Timeout(120)
class SpillingRunsTest {
    private static final int USERS = 3000;

    @TempDir
    Path folder;

    private static Options into(Path folder) {
        return Options.standard().withKeyMemory(0).withSpillFolder(folder);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static Report validate(Options options) throws IOException {
        return Roster.validate(Parcel.FORMAT, new Users(() -> {}), options);
    }

    @Test
    void findWhatARunInMemoryFinds() throws IOException {
        Report report = validate(into(folder));
        assertThat(report).isEqualTo(validate(Options.standard()));
        assertThat(report.count(Severity.ERROR)).isEqualTo(3L);
        assertThat(left()).isEmpty();
    }

    @Test
    void sayThatTheFolderIsNotThere() {
        assertThatThrownBy(() -> validate(into(folder.resolve("none")))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @Tag("deep")
    void areClearedAwayAfterACrash() throws Exception {
        try (Child child = new Child(folder)) {
            child.awaitHalf();
            child.process.destroyForcibly().waitFor();
        }
        assertThat(left()).hasSize(1);
        validate(into(folder));
        assertThat(left()).isEmpty();
    }

    @Test
    @Tag("deep")
    void leaveEachOtherAloneInTwoProcesses() throws Exception {
        try (Child child = new Child(folder)) {
            child.awaitHalf();
            assertThat(left()).hasSize(1);
            Report report = validate(into(folder));
            assertThat(left()).hasSize(1);
            assertThat(child.end()).isEqualTo(String.valueOf(report));
        }
        assertThat(left()).isEmpty();
    }

    /** A run in a process of its own, which waits in the middle of the file. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader said;

        private Child(Path folder) throws IOException {
            process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Waiting.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        private void awaitHalf() throws IOException {
            assertThat(said.readLine()).isEqualTo("half");
        }

        private String end() throws Exception {
            process.getOutputStream().close();
            String report = said.readLine();
            assertThat(process.waitFor()).isZero();
            return report;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** The program of its own; goes on when its input ends. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] arguments) throws IOException {
            RosterSource users = new Users(() -> {
                System.out.println("half");
                System.in.read();
            });
            System.out.println(Roster.validate(Parcel.FORMAT, users, into(Path.of(arguments[0]))));
        }
    }

    private interface Half {
        void isRead() throws IOException;
    }

    /** Many users, three of them a second time. */
    private record Users(Half half) implements RosterSource {

        @Override
        public List<String> names() {
            return List.of("manifest.csv", "orgs.csv", "users.csv");
        }

        @Override
        public SourceFacts read(String name, RowSink sink) throws IOException {
            if (!name.equals("users.csv")) {
                return Parcel.of(Parcel.manifest("absent", "bulk").replace("orgs|absent", "orgs|bulk"))
                        .and("orgs.csv", Parcel.ORGS + "s|||school|\n")
                        .read(name, sink);
            }
            RawRow row = new RawRow();
            Tables.fill(row, Parcel.USERS.strip(), 1, 0);
            sink.header(row);
            List<Integer> users = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                users.add(i);
            }
            users.addAll(List.of(0, USERS / 2, USERS - 1));
            for (int i = 0; i < users.size(); i++) {
                Tables.fill(row, "a user of number %s|||s|true".formatted(users.get(i)), i + 2, i + 1);
                sink.row(row);
                if (i == USERS / 2) {
                    half.isRead();
                }
            }
            return new SourceFacts(users.size(), "");
        }
    }
}
