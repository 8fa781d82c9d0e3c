package dev.roster.problem;

import java.util.List;

/** The rules of packages: sets whose files are listed in a manifest, each as a whole or as what changed. */
public final class PackageRules {

    /** A manifest that cannot be gone by. */
    public static final Rule BAD_MANIFEST = Rule.error("bad_manifest")
            .means("the manifest is not as documented, so nobody knows what the package holds")
            .fix("write every documented property once, with one of its documented values")
            .since("1.0");

    /** A manifest that lists other files than there are. */
    public static final Rule MANIFEST_MISMATCH = Rule.error("manifest_mismatch")
            .means("the manifest and the package differ about which files there are")
            .fix("list a file that is in the package as bulk or delta, and any other as absent")
            .since("1.0");

    /** A manifest that calls a whole file a part, or the other way round. */
    public static final Rule MODE_CONFLICT = Rule.warning("mode_conflict")
            .means("the manifest and all rows of a file differ about bulk and delta, and the rows count")
            .fix("write into the manifest what the file is")
            .since("1.0");

    /** A row of a whole file that says how it changed. */
    public static final Rule STATUS_IN_BULK = Rule.error("status_in_bulk")
            .means("a row of a bulk file has a cell filled that only rows of a delta have")
            .fix("leave the cell blank in every row, or send the file as delta with the cell filled in every row")
            .since("1.0");

    /** A manifest of one version over files of another. */
    public static final Rule MIXED_VERSIONS = Rule.error("mixed_versions")
            .means("the manifest is of one version and headers are those of another")
            .fix("export again in one version; a setting of the source system often chooses it")
            .since("1.0");

    /** Cells that a spreadsheet rewrote. */
    public static final Rule SAVED_BY_SPREADSHEET = Rule.error("saved_by_spreadsheet")
            .means("cells are spelt as a spreadsheet spells them, so the files were opened in one and saved")
            .fix("export again and leave the files closed; mending cells by hand overlooks ids that lost their zeros")
            .since("1.0");

    /** A cell that passes because somebody asked for leniency. */
    public static final Rule LENIENCY_USED = Rule.info("leniency_used")
            .means("the cell is not as documented and passed because leniency was asked for")
            .fix("correct the export; the receiver may be less lenient")
            .since("1.0");

    private PackageRules() {}

    /** Returns those that stand on the rows of a manifest. */
    public static List<Rule> ofManifests() {
        return List.of(BAD_MANIFEST, MANIFEST_MISMATCH, MODE_CONFLICT, MIXED_VERSIONS, LENIENCY_USED);
    }

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(
                BAD_MANIFEST,
                MANIFEST_MISMATCH,
                MODE_CONFLICT,
                STATUS_IN_BULK,
                MIXED_VERSIONS,
                SAVED_BY_SPREADSHEET,
                LENIENCY_USED);
    }
}
