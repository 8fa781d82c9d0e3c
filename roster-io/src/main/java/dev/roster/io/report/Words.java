package dev.roster.io.report;

import java.util.Locale;

/** Clauses of the catalogue as sentences of a page. */
final class Words {
    private Words() {}

    /** Returns a clause with a capital and a full stop. */
    static String sentence(String clause) {
        if (clause.isEmpty()) {
            return clause;
        }
        int first = clause.offsetByCodePoints(0, 1);
        String text = clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first);
        return text.endsWith(".") ? text : text + ".";
    }
}
