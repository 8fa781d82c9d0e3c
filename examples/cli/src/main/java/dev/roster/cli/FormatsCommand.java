package dev.roster.cli;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the formats, one line each. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Lists the formats: id, version, provenance and files, divided by tabs.")
final class FormatsCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;

    FormatsCommand(KnownFormats formats, OutputStream out) {
        this.formats = formats;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        for (Format format : formats.all()) {
            String files = format.files().stream()
                    .map(file -> text(file, format))
                    .distinct()
                    .collect(Collectors.joining(","));
            String line = String.join(
                    "\t", format.id(), format.version(), format.provenance().text(), files);
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.CLEAN;
    }

    /** Returns the name of a file, with its provenance where it is known better than the format's least known one. */
    private static String text(FileSpec<?> file, Format format) {
        return file.provenance() == format.provenance()
                ? file.name()
                : "%s (%s)".formatted(file.name(), file.provenance().text());
    }
}
