package dev.roster.cli;

import dev.roster.sftp.settings.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to deliver to. */
final class TargetOption {
    @Option(
            names = "--target",
            required = true,
            paramLabel = "FILE",
            description = "A YAML file that says where to deliver to and how; it holds no secret.")
    private Path file = Path.of("");

    TargetFile read(Function<String, @Nullable String> environment) throws IOException {
        return TargetFile.read(file, environment);
    }

    /** Returns the folder beside the target file where deliveries to it are written down: {@code x.deliveries} for x.yaml. */
    Path deliveries() {
        return TargetFile.deliveries(file);
    }
}
