package dev.roster.io.report;

import dev.roster.validate.Report;

/** Why rules did not run, in words. */
final class Because {
    private Because() {}

    static String of(Report.Reason reason) {
        return switch (reason) {
            case ABSENT -> "the file it refers to is not here, and nobody requires it";
            case CHANGES_ONLY -> "it needs all rows of a file that holds changes only";
            case UNUSABLE -> "a file or a column it needs cannot be used";
        };
    }
}
