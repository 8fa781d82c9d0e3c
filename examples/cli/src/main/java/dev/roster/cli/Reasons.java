package dev.roster.cli;

import dev.roster.validate.Detection.Candidate;
import dev.roster.validate.Detection.Sighting;
import java.util.List;

/** Why files may be of a format, in words. */
final class Reasons {
    private Reasons() {}

    /** Returns a line for each file that speaks for a format. */
    static List<String> of(Candidate candidate) {
        return candidate.files().stream().map(Reasons::of).toList();
    }

    private static String of(Sighting file) {
        String header = file.headers() == 0
                ? "its header cannot be looked at"
                : "%s of %s columns are in its header".formatted(file.matches(), file.columns());
        return "%s%s: %s".formatted(file.file(), file.exact() ? "" : ", under another name", header);
    }
}
