package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.io.crate.Crate;
import dev.roster.problem.Problem;
import dev.roster.source.PendingFile;
import dev.roster.spec.FileMode;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {
    private static final Instant WHEN = Instant.parse("2026-10-01T00:00:00Z");
    private static final Crate.Org ORG = new Crate.Org("s", null, null);
    private static final Crate.User CHANGED = new Crate.User("u", "active", WHEN, "s");

    @TempDir
    private Path folder;

    private Path write(String name) throws IOException {
        Path path = folder.resolve(name);
        try (ZipSink zip = ZipSink.at(path);
                PackageWriter out = PackageWriter.open(Crate.FORMAT, zip, FileMode.BULK)
                        .with("source.systemName", "The \"System\"")) {
            RosterWriter<Crate.User> users = out.file(Crate.User.class, FileMode.DELTA);
            RosterWriter<Crate.Org> orgs = out.file(Crate.Org.class);
            users.write(CHANGED);
            orgs.write(ORG);
            out.commit();
            zip.commit();
        }
        return path;
    }

    private Report validate(Path zip) throws IOException {
        return Roster.validate(Crate.FORMAT, RosterFolder.zip(zip), Options.standard());
    }

    @Test
    void writesAPackageThatItsOwnRulesTake() throws IOException {
        Path zip = write("crate.zip");
        Report report = validate(zip);
        assertThat(report.problems()).isEmpty();
        assertThat(report.publishable()).isTrue();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName)).containsExactly("users.csv", "orgs.csv", "manifest.csv");
            assertThat(file.stream().map(ZipEntry::getMethod)).containsOnly(ZipEntry.DEFLATED);
            assertThat(new String(
                            file.getInputStream(file.getEntry("manifest.csv")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(String.join(
                            "\r\n",
                            "propertyName,value",
                            "manifest.version,1.0",
                            "crate.version,2.0",
                            "file.orgs,bulk",
                            "file.users,delta",
                            "source.systemName,\"The \"\"System\"\"\"",
                            ""));
        }
        assertThat(write("again.zip")).hasSameBinaryContentAs(zip);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("crate.zip", "again.zip");
    }

    @Test
    void leavesOutAFileWithoutRows() throws IOException {
        try (PackageWriter out = PackageWriter.open(Crate.FORMAT, RosterFolder.at(folder), FileMode.BULK)) {
            out.file(Crate.User.class);
            out.file(Crate.Org.class).write(ORG);
            out.commit();
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("orgs.csv", "manifest.csv");
        assertThat(folder.resolve("manifest.csv")).content().contains("file.orgs,bulk", "file.users,absent");
    }

    @Test
    void writesAManifestAloneWhereNothingChanged() throws IOException {
        try (PackageWriter out = PackageWriter.open(Crate.FORMAT, RosterFolder.at(folder), FileMode.DELTA)) {
            out.commit();
        }
        Report report = Roster.validate(Crate.FORMAT, RosterFolder.at(folder), Options.standard());
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).hasSize(1);
    }

    @Test
    void refusesRowsThatAreNotAsTheFileIs() throws IOException {
        try (PackageWriter out = PackageWriter.open(Crate.FORMAT, RosterFolder.at(folder), FileMode.BULK)) {
            RosterWriter<Crate.Org> orgs = out.file(Crate.Org.class);
            RosterWriter<Crate.User> users = out.file(Crate.User.class, FileMode.DELTA);
            assertThat(orgs.write(new Crate.Org("s", "active", WHEN)))
                    .extracting(Problem::message)
                    .containsExactly("status, dateLastModified must be blank in bulk");
            assertThat(users.write(new Crate.User("u", "active", null, "s")))
                    .extracting(Problem::message)
                    .containsExactly("dateLastModified must be filled in every row of a delta");
            assertThatIllegalStateException()
                    .isThrownBy(out::commit)
                    .withMessage("1 rows of orgs.csv were refused; mend them, or do not give them to the writer");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWithoutACommit() throws IOException {
        Files.writeString(folder.resolve("crate.zip"), "old");
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (ZipSink zip = ZipSink.at(folder.resolve("crate.zip"));
                            PackageWriter out = PackageWriter.open(Crate.FORMAT, zip, FileMode.BULK)) {
                        out.file(Crate.User.class, FileMode.DELTA).write(CHANGED);
                        out.file(Crate.Org.class).write(ORG);
                    }
                })
                .withMessageContaining("was closed before commit()");
        assertThat(folder.toFile().list()).containsExactly("crate.zip");
        assertThat(folder.resolve("crate.zip")).hasContent("old");
    }

    @Test
    void saysWhatItCannotWrite() throws IOException {
        Format plain = Format.named("plain").version("1").files(Crate.Org.class).build();
        RosterFolder sink = RosterFolder.at(folder);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageWriter.open(plain, sink, FileMode.BULK))
                .withMessage("format 'plain' has no manifest; write its files with RosterWriter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageWriter.open(Crate.FORMAT, sink, FileMode.ABSENT))
                .withMessage("a file that is written is bulk or delta; leave out one that is absent");
        try (PackageWriter out = PackageWriter.open(Crate.FORMAT, sink, FileMode.BULK)) {
            for (List<String> wrong : List.of(List.of("crate.version", "3"), List.of("source.systemName", "a\nb"))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> out.with(wrong.get(0), wrong.get(1)))
                        .withMessageEndingWith("those that do are [source.systemName, source.systemCode]");
            }
            out.file(Crate.Org.class);
            assertThatIllegalStateException().isThrownBy(() -> out.file(Crate.Org.class));
            assertThatIllegalStateException().isThrownBy(() -> out.file(Crate.Property.class));
            out.commit();
            assertThatIllegalStateException().isThrownBy(out::commit);
        }
    }

    @Test
    void takesEachNameOnceIntoAZip() throws IOException {
        try (ZipSink zip = ZipSink.at(folder.resolve("a.zip"))) {
            zip.create("orgs.csv").close();
            try (PendingFile file = zip.create("orgs.csv")) {
                file.commit();
            }
            assertThatIllegalStateException().isThrownBy(() -> zip.create("orgs.csv"));
            assertThatIllegalArgumentException().isThrownBy(() -> zip.create("a/b"));
        }
    }
}
