package dev.roster.cli;

import dev.roster.io.plan.Planning;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.spec.Format;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code plan} and {@code publish} are told of a set: which it is, what was delivered before, and what may pass. */
final class PlannedOptions {
    @Parameters(index = "0", paramLabel = "FORMAT", description = "The format's id.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder or a zip with the files.")
    private String path = "";

    @Mixin
    private PreviousOption previous = new PreviousOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AllowOption allow = new AllowOption();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "the day of the delivery: attendance that is not about it is held, and it says whether a"
                    + " rollover is under way. Without it nobody asks.")
    private @Nullable LocalDate asOf;

    /** Returns the format that is named. */
    Format format(KnownFormats formats) {
        return formats.named(format);
    }

    /** A single file is a part of a set, and what it lacks the receiver may take for removed. */
    Input set(String command) {
        Input input = Input.at(path);
        if (input.isSingleFile()) {
            throw new UsageException("%s is a single file; %s takes the folder or the zip with the whole set"
                    .formatted(input.path(), command));
        }
        return input;
    }

    PreviousOption previous() {
        return previous;
    }

    ProfileOption profile() {
        return profile;
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    /** Begins the plan, with the limits that a district's files ask for. */
    Planning planning(Format bent, SafetyEntries entries) {
        try {
            return Planning.of(bent)
                    .withSettings(entries.settings(bent))
                    .withDay(asOf)
                    .withAllowances(allow.read(bent));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }
}
