package dev.roster.validate;

import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import java.io.IOException;

/** What is known of a set as a package; next to nothing where the format's sets are none. */
final class PackageChecks {
    private final Format format;
    private final Manifest manifest;
    private final Modes modes;
    private final Mixture mixture;
    private final Spreadsheet spreadsheet = new Spreadsheet();

    PackageChecks(Format format, Listing listing, RosterSource source) throws IOException {
        this.format = format;
        this.manifest = new Manifest(format, spreadsheet);
        this.modes = new Modes(manifest);
        this.mixture = new Mixture(format, listing, source);
    }

    Manifest manifest() {
        return manifest;
    }

    Modes modes() {
        return modes;
    }

    Mixture mixture() {
        return mixture;
    }

    Spreadsheet spreadsheet() {
        return spreadsheet;
    }

    /** Says what shows when everything was read. */
    void report(Listing listing, ProblemBook book) {
        mixture.report(manifest, book);
        spreadsheet.report(format, book);
        manifest.report(listing, modes, book);
    }
}
