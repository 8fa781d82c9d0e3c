package dev.roster.cli;

import dev.roster.io.staging.RejectedRows;
import dev.roster.io.staging.StagedCopy;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of rows with errors, and what is kept so that the next night has something to carry forward. */
final class RejectedOption {
    @Option(
            names = "--rejected",
            paramLabel = "POLICY",
            converter = Converter.class,
            description =
                    "hold (default), carry-forward or drop: a row with an error holds the set, or the row that was"
                            + " delivered last time is sent in its place, or it is left out with all that refers to it.")
    private RejectedRows policy = RejectedRows.HOLD;

    @Option(
            names = "--keep-staged",
            paramLabel = "DIR",
            description =
                    "keeps the files as they were delivered, in a folder for them alone; where it is there, rows are"
                            + " carried forward from it and the set is compared with it unless --previous says else.")
    private @Nullable Path kept;

    /** Reads {@code --rejected}. */
    static final class Converter extends Words<RejectedRows> {
        Converter() {
            super(RejectedRows.class);
        }
    }

    RejectedRows policy() {
        return policy;
    }

    /** Returns the copy of what was delivered, or {@code null} where none is to be kept. */
    @Nullable
    StagedCopy copy(Format format, Path set) throws IOException {
        if (kept == null) {
            return null;
        }
        if (Files.exists(kept) && Files.exists(set) && Files.isSameFile(kept, set)) {
            throw new UsageException("--keep-staged is the set itself; name a folder for what was delivered");
        }
        return StagedCopy.at(kept, format);
    }

    /**
     * Refuses what has nothing to carry forward from.
     *
     * @param previous the folder that was named, or {@code null}
     */
    void require(@Nullable Path previous) {
        if (policy == RejectedRows.CARRY_FORWARD && previous == null && kept == null) {
            throw new UsageException(
                    "--rejected carry-forward sends rows of the last delivery again, and needs its files: name them with --previous DIR or --keep-staged DIR; a receipt has a snapshot, which holds digests and no row");
        }
    }
}
