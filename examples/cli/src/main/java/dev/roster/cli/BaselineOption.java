package dev.roster.cli;

import dev.roster.io.baseline.Baseline;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What somebody knows of already. */
final class BaselineOption {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Leaves out what is known: the findings of an earlier report of JSON, and those that a YAML file"
                            + " suppresses for a reason until a day (--as-of). May be given several times.")
    private List<Path> files = new ArrayList<>();

    /** Returns what is known; nothing where no file is named. */
    Baseline read(Format format) throws IOException {
        return Baseline.read(files, format);
    }

    /** Returns whether a file is one of these, so that writing it would destroy it. */
    boolean holds(@Nullable Path other) throws IOException {
        for (Path file : files) {
            if (other != null && Files.exists(other) && Files.exists(file) && Files.isSameFile(file, other)) {
                return true;
            }
        }
        return false;
    }
}
