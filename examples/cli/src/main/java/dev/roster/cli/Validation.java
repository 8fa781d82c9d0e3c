package dev.roster.cli;

import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.io.PrintWriter;

/** Validates as somebody watches, or as nobody does. */
final class Validation {
    private Validation() {}

    static Report of(Format format, RosterSource files, Options options, PrintWriter err, boolean terminal)
            throws IOException {
        try (ProgressLine progress = new ProgressLine(err, terminal)) {
            return Roster.validate(format, files, options.withProgress(progress));
        }
    }
}
