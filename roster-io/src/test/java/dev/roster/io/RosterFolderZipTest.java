package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.source.Limits;
import dev.roster.source.SourceFacts;
import dev.roster.source.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFolderZipTest {
    private static final String CONTENT = "id\n1\n2\n";

    @TempDir
    private Path folder;

    @Test
    void listsItsFilesAndLeavesOutFolders() throws IOException {
        RosterFolder zip = zip(pack("b.csv", "a.csv", "__MACOSX/", "__MACOSX/a.csv", "old\\c.csv"));
        assertThat(zip.names()).containsExactly("a.csv", "b.csv");
        assertThat(zip.folders()).containsExactly("__MACOSX", "old");
        assertThat(zip.names("old")).containsExactly("c.csv");
        assertThat(zip.names("__MACOSX")).containsExactly("a.csv");
        assertThat(zip.troubles()).isEmpty();
    }

    @Test
    void readsAFileAsAFolderDoes() throws IOException {
        Told told = new Told();
        Files.writeString(folder.resolve("a.csv"), CONTENT);
        SourceFacts facts = zip(pack("a.csv")).read("a.csv", told);
        assertThat(told.events()).containsExactly("header [id]", "row 2 [1]", "row 3 [2]");
        assertThat(facts).isEqualTo(RosterFolder.at(folder).read("a.csv", new Told()));
    }

    @Test
    void readsAFolderInsideAsAPlaceOfItsOwn() throws IOException {
        RosterFolder zip = zip(pack("a.csv", "old/a.csv", "old\\b.csv", "old/x/a.csv", "older/c.csv"));
        RosterFolder old = Objects.requireNonNull(zip.within("old"));
        Told told = new Told();
        old.read("b.csv", told);
        assertThat(told.events()).containsExactly("header [id]", "row 2 [1]", "row 3 [2]");
        assertThat(old.name()).isEqualTo("old");
        assertThat(old.names()).containsExactly("a.csv", "b.csv");
        assertThat(old.folders()).containsExactly("x");
        assertThat(Objects.requireNonNull(old.within("x")).names()).containsExactly("a.csv");
        assertThat(old.troubles()).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> old.open("c.csv"))
                .withMessageContaining(
                        folder.resolve("z.zip").resolve("old").resolve("c.csv").toString());
    }

    @Test
    void opensTheBytesOfAFile() throws IOException {
        RosterFolder zip = zip(pack("a.csv"));
        try (InputStream in = zip.open("a.csv")) {
            assertThat(in.read()).isEqualTo('i');
            assertThat(in.readAllBytes()).asString().isEqualTo(CONTENT.substring(1));
        }
        assertThatIOException()
                .isThrownBy(() -> zip.open("b.csv"))
                .withMessage("cannot open %s: there is nothing of that name; check the path"
                        .formatted(folder.resolve("z.zip").resolve("b.csv")));
    }

    @Test
    void takesWhatIsNoZipForADamagedOne() throws IOException {
        RosterFolder zip = zip("this is no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(zip.names()).isEmpty();
        assertThat(zip.folders()).isEmpty();
        assertThat(zip.troubles())
                .extracting(trouble -> trouble.rule() + " " + trouble.scope())
                .containsExactly("bad_archive FILE");
    }

    @Test
    void saysThatEntriesLeadOut() throws IOException {
        RosterFolder zip = zip(pack("a.csv", "../b.csv", "/c.csv", "C:\\d.csv", "x/../../e.csv", "..f.csv", "g:.csv"));
        assertThat(zip.names()).containsExactly("..f.csv", "a.csv", "g:.csv");
        assertThat(zip.troubles())
                .extracting(trouble -> trouble.rule() + " " + trouble.figures())
                .containsExactly("bad_archive [Figure[name=entries that lead out, value=4]]");
    }

    @Test
    void leavesOutWhatHasNoUsableNameAndSaysSo() throws IOException {
        RosterFolder zip = zip(pack("./a.csv", ".\\b.csv", "c\0d/e.csv", "f\0.csv", "/g.csv"));
        assertThat(zip.names()).isEmpty();
        assertThat(zip.folders()).isEmpty();
        assertThat(zip.troubles())
                .extracting(trouble -> trouble.rule() + " " + trouble.figures())
                .containsExactly("bad_archive [Figure[name=entries that lead out, value=1],"
                        + " Figure[name=entries without a usable name, value=4]]");
    }

    @Test
    void listsAFolderInAFilesPlaceAndDoesNotOpenIt() throws IOException {
        RosterFolder zip = zip(pack("a.csv/", "b.csv/x", "c.csv\\x", "d/x"));
        assertThat(zip.names()).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(zip.folders()).containsExactly("d");
        for (String name : zip.names()) {
            assertThatExceptionOfType(UnreadableFileException.class)
                    .isThrownBy(() -> zip.open(name))
                    .satisfies(e -> assertThat(e.found()).isEqualTo(UnreadableFileException.Found.FOLDER));
        }
    }

    @Test
    void unpacksNoMoreThanTheLimit() throws IOException {
        byte[] zeros = new byte[1 << 22];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write("id\n".getBytes(StandardCharsets.UTF_8));
            out.write(zeros);
        }
        Told told = new Told();
        SourceFacts facts = zip(bytes.toByteArray())
                .withLimits(Limits.STANDARD.withFileBytes(1 << 20))
                .read("a.csv", told);
        assertThat(facts.bytes()).isLessThan(1 << 21);
        assertThat(told.events()).containsExactly("header [id]", "bad_encoding FILE");
    }

    @Test
    void saysThatAFileIsThereTwice() throws IOException {
        byte[] bytes = pack("a.csv", "b.csv");
        RosterFolder zip = zip(replace(bytes, "b.csv", "a.csv"));
        assertThat(zip.names()).containsExactly("a.csv");
        assertThat(zip.troubles())
                .extracting(trouble -> trouble.rule() + " " + trouble.figures())
                .containsExactly("bad_archive [Figure[name=entries named twice, value=1]]");
    }

    @Test
    void findsBytesThatDifferFromTheirChecksum() throws IOException {
        RosterFolder zip = zip(replace(pack("a.csv"), "1\n2\n", "1\n3\n"));
        Told told = new Told();
        assertThat(zip.read("a.csv", told).bytes()).isEqualTo(CONTENT.length());
        assertThat(told.events()).endsWith("bad_archive FILE");
        try (InputStream in = zip.open("a.csv")) {
            assertThatIOException()
                    .isThrownBy(in::readAllBytes)
                    .withMessage("cannot read the zip %s: an entry differs from its checksum; make it again"
                            .formatted(folder.resolve("z.zip")));
        }
    }

    @Test
    void findsASizeThatIsFalse() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write(CONTENT.getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = bytes.toByteArray();
        int directory = new String(packed, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        packed[directory + ZipFile.CENLEN]--;
        Told told = new Told();
        zip(packed).read("a.csv", told);
        assertThat(told.events()).endsWith("bad_archive FILE");
    }

    /** What the directory says of the size is believed only until more comes out. */
    @Test
    void unpacksNoBombThatSaysItIsSmall() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        byte[] packed = bytes.toByteArray();
        int directory = new String(packed, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        for (int i = 0; i < 4; i++) {
            packed[directory + ZipFile.CENLEN + i] = (byte) (i == 0 ? 100 : 0);
        }
        try (InputStream in = zip(packed).open("a.csv")) {
            assertThatIOException()
                    .isThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .withMessage("an entry of the zip unpacks to more than 200 times its size; make the zip again");
        }
    }

    @Test
    void takesNoFiles() throws IOException {
        RosterFolder zip = zip(pack("a.csv"));
        assertThatIllegalStateException()
                .isThrownBy(() -> zip.create("b.csv"))
                .withMessage("%s can only be read; to write 'b.csv', use RosterFolder.at with a folder"
                        .formatted(folder.resolve("z.zip")));
    }

    private RosterFolder zip(byte[] bytes) throws IOException {
        return RosterFolder.zip(Files.write(folder.resolve("z.zip"), bytes));
    }

    private static byte[] pack(String... names) throws IOException {
        byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of(names)) {
                ZipEntry entry = new ZipEntry(name);
                if (!entry.isDirectory()) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(checksum.getValue());
                }
                out.putNextEntry(entry);
                out.write(content, 0, entry.isDirectory() ? 0 : content.length);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] replace(byte[] bytes, String old, String other) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(old, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
