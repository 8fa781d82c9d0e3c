package dev.roster.io;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.source.PendingFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {
    @TempDir
    private Path folder;

    @Test
    void showsAFileOnlyWhenItIsWhole() throws IOException {
        RosterFolder sink = RosterFolder.at(folder);
        Files.writeString(folder.resolve("students.csv"), "old");
        try (PendingFile file = sink.create("students.csv")) {
            file.stream().write("new".getBytes(StandardCharsets.UTF_8));
            file.stream().close();
            assertThat(folder.resolve("students.csv")).hasContent("old");
            file.commit();
        }
        assertThat(folder.resolve("students.csv")).hasContent("new");
        assertThat(sink.names()).containsExactly("students.csv");
        assertThat(Files.getPosixFilePermissions(folder.resolve("students.csv")))
                .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void writesUnderANameThatSaysNothing() throws IOException {
        RosterFolder sink = RosterFolder.at(folder);
        try (PendingFile file = sink.create("students.csv")) {
            file.stream().write(1);
            assertThat(sink.names()).isEmpty();
            Path half = onlyEntry();
            assertThat(half.getFileName().toString()).matches("\\.roster-[0-9]+\\.tmp");
            assertThat(Files.getPosixFilePermissions(half)).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
        }
    }

    @Test
    void leavesNothingBehindWithoutACommit() throws IOException {
        RosterFolder sink = RosterFolder.at(folder);
        try (PendingFile file = sink.create("students.csv")) {
            file.stream().write(1);
        }
        assertThat(sink.names()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhereTheNameIsTaken() throws IOException {
        Files.createDirectory(folder.resolve("students.csv"));
        RosterFolder sink = RosterFolder.at(folder);
        try (PendingFile file = sink.create("students.csv")) {
            assertThatIOException().isThrownBy(file::commit);
        }
        assertThat(sink.names()).containsExactly("students.csv");
    }

    @Test
    void leavesNothingBehindOfAZipWhoseFilesNobodyClosed() throws IOException {
        try (ZipSink zip = ZipSink.at(folder.resolve("district.zip"))) {
            zip.create("students.csv").stream().write(1);
            zip.create("staff.csv").commit();
            assertThat(entries()).hasSize(3);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void closesTheFilesOfASetOneAfterTheOther() throws IOException {
        List<String> closed = new ArrayList<>();
        WholeSet set = WholeSet.of(name -> new FailingFile(name, closed));
        set.create("students.csv").commit();
        set.create("staff.csv").commit();
        assertThatIOException().isThrownBy(set::close);
        assertThat(closed).containsExactlyInAnyOrder("students.csv", "staff.csv");
        set.close();
        assertThat(closed).hasSize(2);
    }

    @Test
    void letsGoOfAFileThatIsNotWholeWhenItsSetTookItsPlace() throws IOException {
        try (WholeSet set = WholeSet.of(RosterFolder.at(folder))) {
            set.create("students.csv").commit();
            set.create("staff.csv").stream().write(1);
            set.commit();
            assertThat(entries()).hasSize(2);
        }
        assertThat(entries()).containsExactly(folder.resolve("students.csv"));
    }

    private record FailingFile(String name, List<String> closed) implements PendingFile {
        @Override
        public OutputStream stream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void commit() {
            // not reached
        }

        @Override
        public void close() throws IOException {
            closed.add(name);
            throw new IOException("cannot close " + name);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    @Test
    void commitsOnce() throws IOException {
        try (PendingFile file = RosterFolder.at(folder).create("students.csv")) {
            file.commit();
            assertThatIllegalStateException()
                    .isThrownBy(file::commit)
                    .withMessage("students.csv was committed or closed before; create it again");
        }
        assertThat(folder.resolve("students.csv")).isEmptyFile();
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path nowhere = folder.resolve("nowhere");
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.at(nowhere).create("a.csv"))
                .withMessage("cannot open %s: there is nothing of that name; check the path".formatted(nowhere));
    }

    private Path onlyEntry() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
