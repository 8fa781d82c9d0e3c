package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.samegoal.SameGoal;
import dev.roster.source.PendingFile;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder on disk tells of the folders, links and markers in it. */
class UploadPlacesTest {
    @TempDir
    private Path folder;

    private RosterFolder files() {
        return RosterFolder.at(folder);
    }

    @Test
    void opensAFolderInsideAndNothingElse() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("20261122-030000"));
        Files.createFile(inner.resolve("COMPLETE"));
        RosterFolder within = Objects.requireNonNull(files().within("20261122-030000"));
        assertThat(within.name()).isEqualTo("20261122-030000");
        assertThat(within.names()).containsExactly("COMPLETE");
        assertThatThrownBy(() -> files().within("..")).isInstanceOf(IllegalArgumentException.class);
        assertThat(RosterFolder.file(folder.resolve("a.csv")).within("x")).isNull();
    }

    @Test
    void listsLinksToFoldersApart() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.createSymbolicLink(set.resolve("20261122-030000"), elsewhere);
        assertThat(RosterFolder.at(set).links()).containsExactly("20261122-030000");
        assertThat(RosterFolder.at(set).folders()).isEmpty();
        assertThat(RosterFolder.at(set).names()).isEmpty();
    }

    @Test
    void callsAMarkerEmptyOnlyWhereItIsAnOrdinaryFileOfNoBytes() throws IOException {
        Files.createFile(folder.resolve("COMPLETE"));
        Files.writeString(folder.resolve("line"), "\n");
        Files.createSymbolicLink(folder.resolve("out"), folder.resolve("nothing"));
        assertThat(files().empty("COMPLETE")).isTrue();
        assertThat(files().empty("line")).isFalse();
        assertThat(files().empty("out")).isFalse();
    }

    @Test
    void writesNamesWithTheSuffixWhenAsked() throws IOException {
        UploadTree tree = Objects.requireNonNull(SameGoal.FORMAT.uploadTree());
        try (PendingFile file = files().suffixed(tree).create("students.csv")) {
            file.stream().write("x".getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
        assertThat(files().names()).containsExactly("students_auto.csv");
    }
}
