package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cli.crate.Crate;
import dev.roster.parentsquare.ParentSquare;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A format whose sets are packages with a manifest, on the command line. */
class PackageTest {
    private static final KnownFormats FORMATS = KnownFormats.of(List.of(Crate.FORMAT, ParentSquare.FORMAT));
    private static final String MANIFEST = "propertyName,value\ncrate.version,2.0\nfile.users,bulk\n";

    @TempDir
    private Path folder;

    private static CliRun run(
            BiFunction<KnownFormats, ByteArrayOutputStream, Callable<Integer>> command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command.apply(FORMATS, out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new CliRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    private CliRun validate(String... options) {
        String[] all =
                Stream.concat(Stream.of(folder.toString()), Stream.of(options)).toArray(String[]::new);
        return run(
                (formats, out) -> new ValidateCommand(formats, out, new PrintWriter(new StringWriter()), false), all);
    }

    @Test
    void listsThePropertiesBehindTheManifestsColumns() {
        assertThat(run(SpecCommand::new, "crate").out().lines().skip(1))
                .containsExactly(
                        "manifest.csv\t1\tpropertyName\tyes\tno\ttext\tdocumented\tinvented, propertyName",
                        "manifest.csv\t2\tvalue\tyes\tno\ttext\tdocumented\tinvented, value",
                        "manifest.csv#properties\t1\tcrate.version\tyes\tyes\ttext\tdocumented\tinvented, crate.version",
                        "manifest.csv#properties\t2\tfile.users\tyes\tyes\tenum\tdocumented\tinvented, file.users",
                        "manifest.csv#properties\t3\tsource.systemName\tno\tyes\ttext\tdocumented\tinvented, source.systemName",
                        "users.csv\t1\tsourcedId\tyes\tyes\ttext\tdocumented\tinvented, sourcedId",
                        "users.csv\t2\tstatus\tconditional\tno\ttext\tdocumented\tinvented, status",
                        "users.csv\t3\tenabledUser\tno\tno\tflag\tdocumented\tinvented, enabledUser");
    }

    @Test
    void tellsTheVersionByTheManifest() throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), MANIFEST);
        assertThat(run(DetectCommand::new, folder.toString()).out()).isEqualTo("""
                        crate 2.0
                        the manifest says this version
                        manifest.csv: 2 of 2 columns are in its header
                        """);
    }

    @Test
    void saysInWhichFolderTheFilesAre() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("inner")).resolve("manifest.csv"), MANIFEST);
        assertThat(run(DetectCommand::new, folder.toString()).err())
                .contains(
                        "cannot tell the format: the files are wrapped in the folder 'inner', give what is in it; name it");
    }

    @Test
    void isLenientWhereItIsAskedTo() throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), MANIFEST);
        Files.writeString(folder.resolve("users.csv"), "sourcedId,status,enabledUser\nu,,TRUE\n");
        assertThat(validate().code()).isEqualTo(1);
        CliRun lenient = validate("--lenient");
        assertThat(lenient.code()).isZero();
        assertThat(lenient.out()).contains("leniency_used");
        assertThat(validate("--lenient", "--strict").err())
                .contains("--strict and --lenient exclude each other; leave one out");
    }
}
