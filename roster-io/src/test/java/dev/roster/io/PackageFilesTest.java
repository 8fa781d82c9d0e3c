package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.crate.Crate;
import dev.roster.problem.Problem;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages as people make them: whole, wrapped once more, with something beside the files. */
class PackageFilesTest {
    private static final String MANIFEST =
            "propertyName,value\r\nmanifest.version,1.0\r\ncrate.version,2.0\r\nfile.orgs,bulk\r\nfile.users,absent\r\n";
    private static final String ORGS = "sourcedId,status,dateLastModified\r\ns,,\r\n";

    @TempDir
    private Path folder;

    private RosterFolder zip(String... entries) throws IOException {
        Path path = folder.resolve("crate.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                String text = entry.endsWith("manifest.csv") ? MANIFEST : entry.endsWith("orgs.csv") ? ORGS : "";
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return RosterFolder.zip(path);
    }

    private static List<String> findings(RosterFolder files) throws IOException {
        Report report = Roster.validate(Crate.FORMAT, files, Options.standard());
        return report.problems().stream()
                .map(problem -> problem.severity().text() + " " + problem.code() + " "
                        + problem.place().file() + " " + problem.columns())
                .toList();
    }

    @Test
    void areTakenFromAZipAndFromAFolder() throws IOException {
        assertThat(findings(zip("manifest.csv", "orgs.csv"))).isEmpty();
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(plain.resolve("manifest.csv"), "\ufeff" + MANIFEST.replace("\r\n", "\n"));
        Files.writeString(plain.resolve("orgs.csv"), ORGS);
        assertThat(findings(RosterFolder.at(plain))).containsExactly("warning byte_order_mark manifest.csv []");
    }

    @Test
    void areNamedWhereTheyAreWrappedOnceMore() throws IOException {
        RosterFolder wrapped = zip("crate/", "crate/manifest.csv", "crate/orgs.csv");
        assertThat(findings(wrapped)).containsExactly("error no_roster_files null []");
        assertThat(Roster.validate(Crate.FORMAT, wrapped, Options.standard()).problems())
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("they are wrapped in the folder 'crate'");
        assertThat(findings(zip("inner.zip"))).containsExactly("error no_roster_files null []");
    }

    @Test
    void holdNothingElse() throws IOException {
        assertThat(findings(zip("manifest.csv", "orgs.csv", "again.zip", "__MACOSX/._orgs.csv", "readme.txt")))
                .containsExactly(
                        "error unknown_file __MACOSX []",
                        "error unknown_file again.zip []",
                        "error unknown_file readme.txt []");
    }

    @Test
    void haveNoLineBreakInACell() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(plain.resolve("manifest.csv"), MANIFEST + "source.systemName,\"a\nb\"\r\n");
        Files.writeString(plain.resolve("orgs.csv"), ORGS);
        assertThat(findings(RosterFolder.at(plain))).containsExactly("error line_break_in_cell manifest.csv [value]");
    }
}
