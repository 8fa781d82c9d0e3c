package dev.roster.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetSnapshotTest {
    private static final String SCHOOLS = "school_id,school_name\n1,North\n2,South\n";
    private static final String SECRET = "sixteen-or-more-letters";

    @TempDir
    private Path set;

    @TempDir
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(set.resolve("schools.csv"), SCHOOLS);
    }

    @Test
    void hasTheRowsThatAWriterOfTheSameBytesHas() throws IOException {
        Path written = temporary.resolve("1.snapshot");
        try (OutputStream out = Files.newOutputStream(written)) {
            SnapshotWriter writer = new SnapshotWriter(ParentSquare.FORMAT, key(), temporary, out);
            writer.add("schools.csv", Files.newInputStream(set.resolve("schools.csv")));
            writer.finish();
        }
        try (SetSnapshot made = SetSnapshot.of(ParentSquare.FORMAT, RosterFolder.at(set), key(), temporary);
                SnapshotRows rows = made.snapshot().open("schools.csv");
                SnapshotRows others = Snapshot.at(written).open("schools.csv")) {
            assertThat(rows.read()).isNotNull().isEqualTo(others.read());
            assertThat(rows.read()).isNotNull().isEqualTo(others.read());
            assertThat(made.snapshot().schools())
                    .isEqualTo(Snapshot.at(written).schools())
                    .extracting(SnapshotSchool::line)
                    .containsExactly(2L, 3L);
        }
    }

    @Test
    void liesInAFolderForTheOwnerAloneAndIsDeletedWithIt() throws IOException {
        try (SetSnapshot made = SetSnapshot.of(ParentSquare.FORMAT, RosterFolder.at(set), key(), temporary)) {
            List<Path> folders = list();
            assertThat(folders).hasSize(1);
            assumeTrue(set.getFileSystem().supportedFileAttributeViews().contains("posix"));
            assertThat(Files.getPosixFilePermissions(folders.get(0)))
                    .isEqualTo(Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
            assertThat(made.digests()).containsOnlyKeys("schools.csv");
        }
        assertThat(list()).isEmpty();
    }

    @Test
    void deletesWhatAnEndedProgramLeft() throws IOException {
        Path left = Files.createDirectory(temporary.resolve("roster-compare-1-1-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("set.snapshot"), "");
        Path beginning = Files.createDirectory(temporary.resolve("roster-compare-1-1-2"));
        SetSnapshot.of(ParentSquare.FORMAT, RosterFolder.at(set), key(), temporary)
                .close();
        assertThat(list()).containsExactly(beginning);
    }

    @Test
    void takesTheFilesThatWereValidatedAndNoOthers() throws IOException {
        Report report = Roster.validate(ParentSquare.FORMAT, RosterFolder.at(set), Options.standard());
        SetSnapshot.of(ParentSquare.FORMAT, RosterFolder.at(set), key(), temporary, report)
                .close();
        Files.writeString(set.resolve("schools.csv"), SCHOOLS.replace("South", "Souht"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SetSnapshot.of(ParentSquare.FORMAT, RosterFolder.at(set), key(), temporary, report))
                .withMessage("schools.csv is not the file that was validated; validate it again");
        assertThat(list()).isEmpty();
    }

    @Test
    void saysWhichRowCannotBeTold() throws IOException {
        Files.writeString(set.resolve("schools.csv"), "school_id,school_name\n1,North\n2,\"South\"x\n");
        requireRefusal("schools.csv, line 3: the rows cannot be told from each other; nothing can be compared with it");
    }

    @Test
    void saysWhichFileHasNoHeader() throws IOException {
        Files.writeString(set.resolve("schools.csv"), "1,North\n2,South\n");
        requireRefusal("schools.csv has no header of its format; nothing can be compared with it");
    }

    @Test
    void saysThatASnapshotIsOfAnotherVersion() throws IOException {
        Path written = temporary.resolve("1.snapshot");
        try (OutputStream out = Files.newOutputStream(written)) {
            new SnapshotWriter(ParentSquare.FORMAT, key(), temporary, out).finish();
        }
        byte[] bytes = Files.readAllBytes(written);
        bytes[11] = 2;
        Files.write(written, bytes);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Snapshot.at(written))
                .withMessage(
                        "%s is a snapshot of version 2, and only those of version 4 can be compared; compare with the folder of that delivery once, the next delivery leaves a snapshot of version 4",
                        written);
        Files.write(written, "these are no eight letters".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Snapshot.at(written))
                .withMessage("%s is no snapshot", written);
    }

    private void requireRefusal(String message) throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SetSnapshot.of(ParentSquare.FORMAT, RosterFolder.at(set), key(), temporary))
                .withMessage(message);
        assertThat(list()).isEmpty();
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    private static SnapshotKey key() throws IOException {
        return SnapshotKey.of(SECRET::toCharArray);
    }
}
