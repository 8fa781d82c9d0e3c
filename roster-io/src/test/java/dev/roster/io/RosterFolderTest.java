package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.source.Limits;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFolderTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void listsFilesByCodePointAndFoldersApart() throws IOException {
        for (String name : List.of("b.csv", "B.csv", ".DS_Store", "COMPLETE", "\uff5e.csv", "\ud83d\ude80.csv")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectory(folder.resolve("old"));
        Files.writeString(folder.resolve("old").resolve("c.csv"), "x");
        assertThat(RosterFolder.at(folder).names())
                .containsExactly(".DS_Store", "B.csv", "COMPLETE", "b.csv", "\uff5e.csv", "\ud83d\ude80.csv");
        assertThat(RosterFolder.at(folder).folders()).containsExactly("old");
        assertThat(RosterFolder.at(folder).troubles()).isEmpty();
    }

    @Test
    void followsLinksOnlyInsideTheFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(folder.resolve("outside.csv"), "x");
        Files.writeString(inside.resolve("a.csv"), "x");
        Files.createSymbolicLink(inside.resolve("b.csv"), Path.of("a.csv"));
        Files.createSymbolicLink(inside.resolve("c.csv"), Path.of("../outside.csv"));
        Files.createSymbolicLink(inside.resolve("d.csv"), Path.of("nowhere.csv"));
        Files.createSymbolicLink(inside.resolve("e"), Path.of(".."));
        RosterFolder source = RosterFolder.at(inside);
        Files.createDirectory(inside.resolve("f.csv"));
        assertThat(source.names()).containsExactly("a.csv", "b.csv", "c.csv", "d.csv", "f.csv");
        assertThat(source.folders()).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> source.open("c.csv"))
                .withMessage("cannot open %s: it is a link that leads out of the folder; put the file itself there"
                        .formatted(inside.resolve("c.csv")));
        assertThatIOException().isThrownBy(() -> source.open("d.csv")).withMessageContaining("it is a link to nothing");
        assertThatIOException().isThrownBy(() -> source.open("f.csv")).withMessageContaining("it is a folder");
    }

    @Test
    void readsAHeaderAndRowsAndTellsTheBytesApart() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,name\n1,x\n");
        Told told = new Told();
        SourceFacts facts = RosterFolder.at(folder).read("a.csv", told);
        assertThat(told.events()).containsExactly("header [id, name]", "row 2 [1, x]");
        assertThat(facts)
                .isEqualTo(new SourceFacts(12, "30c0097a2a0c669be16f7aeaecf9573f2539440c758cb2f126031cc430ed88b8"));
    }

    @Test
    void hashesAllBytesAlsoWhereReadingGaveUp() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a\0" + "b\n".repeat(100_000));
        Told told = new Told();
        SourceFacts facts = RosterFolder.at(folder).read("a.csv", told);
        assertThat(told.events()).containsExactly("bad_encoding FILE");
        assertThat(facts.bytes()).isEqualTo(200_002);
        Files.writeString(folder.resolve("a.csv"), "abc");
        assertThat(RosterFolder.at(folder)
                        .withLimits(Limits.STANDARD.withFileBytes(1))
                        .read("a.csv", new Told()))
                .isEqualTo(new SourceFacts(3, ABC));
    }

    @Test
    void readsAgainWhatItRead() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "abc");
        RosterFolder source = RosterFolder.at(folder);
        assertThat(source.read("a.csv", new Told())).isEqualTo(source.read("a.csv", new Told()));
    }

    @Test
    void opensTheBytesAsTheyAre() throws IOException {
        Files.writeString(folder.resolve("COMPLETE"), "abc");
        try (InputStream in = RosterFolder.at(folder).open("COMPLETE")) {
            assertThat(in.readAllBytes()).asString().isEqualTo("abc");
        }
    }

    @Test
    void treatsASingleFileAsAloneInItsFolder() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "abc");
        Files.writeString(folder.resolve("b.csv"), "abc");
        RosterFolder source = RosterFolder.file(folder.resolve("a.csv"));
        assertThat(source.names()).containsExactly("a.csv");
        assertThat(source.read("a.csv", new Told())).isEqualTo(new SourceFacts(3, ABC));
        assertThatIOException()
                .isThrownBy(() -> source.open("b.csv"))
                .withMessage("cannot open %s: there is nothing of that name; check the path"
                        .formatted(folder.resolve("b.csv")));
    }

    @Test
    void saysWhatIsMissingAndWhatWouldDo() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        String missing = "cannot open %s: there is nothing of that name; check the path".formatted(nowhere);
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.at(nowhere).names())
                .withMessage(missing);
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.zip(nowhere).names())
                .withMessage(missing);
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.file(nowhere).names())
                .withMessage(missing);
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.at(folder).open("nowhere"))
                .withMessage(missing);
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.at(file).names())
                .withMessage(
                        "cannot open %s: it is not a folder; name the folder that holds the files, "
                                + "or open it as a zip or a single file",
                        file);
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.file(folder).names())
                .withMessage("cannot open %s: it is a folder; put an ordinary file there", folder);
    }

    @Test
    void refusesNamesThatCouldLeadElsewhere() {
        RosterFolder source = RosterFolder.at(folder);
        for (String name : List.of("", ".", "..", "a/b", "/a", "..\\a", "a\0")) {
            assertThatIllegalArgumentException().isThrownBy(() -> source.open(name));
            assertThatIllegalArgumentException().isThrownBy(() -> source.create(name));
            assertThatIllegalArgumentException().isThrownBy(() -> source.read(name, new Told()));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.open("../b.csv"))
                .withMessage(
                        "a file's name must be a single segment, without slashes and NUL; found one of 8 characters");
    }

    @Test
    void readsOnlyEncodingsItKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosterFolder.at(folder).read("a.xls", new Told()))
                .withMessage(
                        "the file's name does not say how it is encoded; it must end in one of [.csv, .json, .ndjson, .xml]");
    }
}
