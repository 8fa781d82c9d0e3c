package dev.roster.cli;

import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.profile.ProfileFile;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a district bends the format. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A YAML file with what the district has agreed with the vendor: required files, attributes,"
                    + " codes, headers.")
    private @Nullable Path file;

    /** Returns the profile for a format; {@link Profile#NONE} where none is named. */
    Profile read(Format format) throws IOException {
        return file == null ? Profile.NONE : ProfileFile.read(file, format);
    }

    /** Returns what the profile says of safety; nothing where none is named. */
    SafetyEntries safety() throws IOException {
        return file == null ? SafetyEntries.NONE : ProfileFile.readSafety(file);
    }

    /** As the other method, with another file where the command line names none. */
    SafetyEntries safety(@Nullable Path otherwise) throws IOException {
        return file == null && otherwise != null ? ProfileFile.readSafety(otherwise) : safety();
    }

    /** As the other method, with another file where the command line names none. */
    Profile read(Format format, @Nullable Path otherwise) throws IOException {
        return file == null && otherwise != null ? ProfileFile.read(otherwise, format) : read(format);
    }

    /** Returns what names the same profile on another command line. */
    List<String> arguments() {
        return file == null ? List.of() : List.of("--profile", file.toString());
    }

    /** Returns whether a file is the profile, so that writing it would destroy it. */
    boolean isFile(@Nullable Path other) throws IOException {
        return file != null && other != null && Files.exists(other) && Files.isSameFile(file, other);
    }
}
