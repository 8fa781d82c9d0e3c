package dev.roster.cli;

import dev.roster.spec.Format;
import dev.roster.validate.Detection.Candidate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells the format of files. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Tells the format of files and its version, and the reasons. Where several fit, nothing is guessed.")
final class DetectCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;

    @Parameters(paramLabel = "PATH", description = "A folder, a zip or a single file.")
    private String path = "";

    DetectCommand(KnownFormats formats, OutputStream out) {
        this.formats = formats;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Input input = Input.at(path);
        Candidate found = formats.detect(input);
        Format format = found.format();
        StringBuilder text = new StringBuilder("%s %s\n".formatted(format.id(), format.version()));
        if (found.byManifest()) {
            text.append("the manifest says this version\n");
        }
        Reasons.of(found).forEach(reason -> text.append(reason).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        return ExitCode.CLEAN;
    }
}
