package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code convert} writes lies outside of what it reads, and the account of it outside of both. */
class ConvertPlacesTest {
    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() {
        in = District.in(folder.resolve("in")).folder();
        out = folder.resolve("out");
    }

    private CliRun convert(Path source, Path target, String... more) {
        return CliRun.of(Stream.concat(
                        Stream.of("convert", "--from", "parentsquare", "--to", "oneroster-1.1"),
                        Stream.concat(Stream.of(source.toString(), target.toString()), Stream.of(more)))
                .toArray(String[]::new));
    }

    /** Returns whatever is there, with its bytes. */
    private Map<String, String> all() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<String, String> all = new TreeMap<>();
            for (Path path : paths.toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "");
            }
            return all;
        }
    }

    private void refuses(int code, String message, Path source, Path target, String... more) throws IOException {
        Map<String, String> before = all();
        CliRun run = convert(source, target, more);
        assertThat(run.err()).isEqualTo("roster: " + message + "\n");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(all()).isEqualTo(before);
    }

    private static String within(Path target, Path source) {
        return "%s is what is read, lies in it or holds it; name a place outside of %s".formatted(target, source);
    }

    @Test
    void refusesATargetInTheSourceAroundItOrEqualToIt() throws IOException {
        for (Path target : List.of(in, in.resolve("out"), in.resolve("out.zip"), in.resolve("../in"), folder)) {
            refuses(2, within(target, in), in, target);
        }
    }

    @Test
    void refusesATargetThatLeadsIntoTheSourceByALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        Path empty = Files.createDirectory(in.resolve("empty"));
        Path inside = Files.createSymbolicLink(folder.resolve("inside"), empty);
        refuses(2, within(link, in), in, link);
        refuses(2, within(link.resolve("out"), in), in, link.resolve("out"));
        refuses(2, within(inside, in), in, inside);
        refuses(2, within(in.resolve("out"), link), link, in.resolve("out"));
    }

    @Test
    void refusesAZipThatIsRead() throws IOException {
        Path zip = folder.resolve("district.zip");
        assertThat(convert(in, zip).code()).isEqualTo(1);
        refuses(2, within(zip, zip), zip, zip);
    }

    @Test
    void refusesASourceThatIsNotThere() throws IOException {
        Path nothing = folder.resolve("nothing");
        refuses(3, "cannot open %s: there is nothing of that name; check the path".formatted(nothing), nothing, out);
    }

    @Test
    void refusesATargetThatCannotTakeTheFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        refuses(2, "%s is no folder; name a new or empty one, or a zip".formatted(file), in, file);
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("notes.txt"), "mine");
        refuses(2, "%s is not empty; name a new or empty folder, or a zip".formatted(full), in, full);
        Path zip = Files.createDirectory(folder.resolve("folder.zip"));
        refuses(2, "%s is a folder with the name of a zip; name another place".formatted(zip), in, zip);
        Path deep = folder.resolve("a/b");
        refuses(
                3,
                "cannot write %s: the folder that is to hold it is not there; make it first".formatted(deep),
                in,
                deep);
    }

    @Test
    void refusesALossReportAmongTheFilesThatAreReadOrWritten() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path zip = folder.resolve("out.zip");
        refusesLoss(in.resolve("loss.json"), out, "would lie in what is read");
        refusesLoss(in.resolve("terms.csv"), out, "would lie in what is read");
        refusesLoss(out, out, "would lie in what is written");
        refusesLoss(out.resolve("loss.json"), out, "would lie in what is written");
        refusesLoss(empty.resolve("loss.json"), empty, "would lie in what is written");
        refusesLoss(zip, zip, "would lie in what is written");
    }

    private void refusesLoss(Path loss, Path target, String why) throws IOException {
        refuses(
                2,
                "the loss report %s %s; name a place outside of IN and OUT".formatted(loss, why),
                in,
                target,
                "--loss",
                loss.toString());
    }

    @Test
    void refusesALossReportInThePlaceOfTheProfile() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), "format: parentsquare\n");
        refuses(
                2,
                "the loss report %s would replace a profile".formatted(profile),
                in,
                out,
                "--profile",
                profile.toString(),
                "--loss",
                profile.toString());
    }

    @Test
    void refusesALossReportThatCannotBeWritten() throws IOException {
        Path nowhere = folder.resolve("nowhere/loss.json");
        refuses(
                3,
                "cannot write the report %s: its folder is not there; make the folder first".formatted(nowhere),
                in,
                out,
                "--loss",
                nowhere.toString());
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("device"));
        refuses(
                3,
                "cannot write the report %s: something that is no ordinary file has that name; choose another"
                        .formatted(link),
                in,
                out,
                "--loss",
                link.toString());
        refuses(2, "the path of the loss report is empty; name a file", in, out, "--loss", "");
    }

    @Test
    void replacesAnEarlierLossReport() throws IOException {
        Path loss = Files.writeString(folder.resolve("loss.json"), "earlier");
        convert(in, out, "--loss", loss.toString());
        assertThat(loss).content().startsWith("{\n  \"schemaVersion\": 1,\n").endsWith("}\n");
    }

    @Test
    void leavesTheEarlierLossReportWhereNothingIsConverted() throws IOException {
        Path loss = Files.writeString(folder.resolve("loss.json"), "earlier");
        Files.writeString(in.resolve("rosters.csv"), "school_id,section_id,student_id\n1,a,nobody\n");
        Map<String, String> before = all();
        assertThat(convert(in, out, "--loss", loss.toString()).code()).isEqualTo(1);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void makesAFolderAsAnyAndLeavesOneThatIsThereAsItIs() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.createDirectory(folder.resolve("usual"));
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxrwx---"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), there);
        convert(in, out);
        convert(in, link);
        assertThat(mode(out)).isEqualTo(mode(usual));
        assertThat(mode(there)).isEqualTo("rwxrwx---");
        assertThat(link).isSymbolicLink();
        assertThat(mode(there.resolve("manifest.csv")))
                .isEqualTo(mode(out.resolve("manifest.csv")))
                .isEqualTo("rw-------");
        assertThat(names(there)).isEqualTo(names(out)).contains("manifest.csv", "users.csv");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesTheFilesAlsoWhereNobodyReadsStandardOutput() throws IOException {
        Path loss = folder.resolve("loss.json");
        CliRun run = CliRun.into(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                "convert",
                "--from",
                "parentsquare",
                "--to",
                "oneroster-1.1",
                in.toString(),
                out.toString(),
                "--loss",
                loss.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(out.resolve("manifest.csv")).exists();
        assertThat(loss).exists();
        assertThat(names(folder)).containsExactly("in", "loss.json", "out");
    }
}
