package dev.roster.io.plan;

import dev.roster.io.plan.Drift.Pattern;

/** Says how keys changed. */
final class PatternWords {
    private PatternWords() {}

    static String of(Pattern pattern) {
        return switch (pattern) {
            case LEADING_ZEROS_LOST -> "leading zeros lost";
            case LEADING_ZEROS_ADDED -> "leading zeros added";
            case CASE_CHANGED -> "capital and small letters differ";
            case WHITE_SPACE_CHANGED -> "white space came or went";
            case PREFIX_CHANGED -> "letters before the id came, went or changed";
            case REKEYED -> "other ids for the same rows";
        };
    }
}
