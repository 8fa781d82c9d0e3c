package dev.roster.cause;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are likely mended together. Holds no cell's text. API that may change.
 *
 * @param kind what they have in common
 * @param stage where one would mend it: files first, then headers, then rows
 * @param certainty whether the findings alone say so
 * @param severity the weight of the heaviest finding
 * @param file the file to look at first; {@code null} for the whole set
 * @param what what is wrong, as a clause without a full stop
 * @param mend how to mend it, as an order without a full stop
 * @param findings which findings, and how many; the counts are exact
 * @param first the first of those that the report keeps
 */
public record Cause(
        Kind kind,
        Stage stage,
        Certainty certainty,
        Severity severity,
        @Nullable String file,
        String what,
        String mend,
        List<Report.Tally> findings,
        List<Problem> first) {

    /** What findings have in common. */
    public enum Kind {
        /** The rule and the columns; nothing more is known. */
        ONE_RULE,
        /** The rule and the columns, in every row of a file. */
        EVERY_ROW,
        /** The way in which all files were written, such as their encoding. */
        WRITING,
        /** A spreadsheet that saved the files. */
        SPREADSHEET,
        /** A header that is written otherwise. */
        RENAMED_HEADER,
        /** Headers that stand above the cells of others. */
        SHIFTED_HEADERS,
        /** A file that is not there, and rows that refer to it. */
        ABSENT_FILE,
        /** Rows that are not there, and rows that refer to them. */
        MISSING_ROWS,
        /** A column of identifiers, spelt otherwise than where others refer to them. */
        SPELLING,
        /** Rows that are there more than once, all of them. */
        TWICE
    }

    /** Where one would mend it. What is mended later often goes away with what is mended first. */
    public enum Stage {
        /** The files themselves: their names, their encoding, how they are cut into rows and cells. */
        FILES,
        /** The columns. */
        HEADERS,
        /** The rows, those that others refer to first. */
        ROWS
    }

    /** Whether the findings alone say so. */
    public enum Certainty {
        /** It follows from the findings, or was counted in the files. */
        SURE,
        /** It is likely. */
        GUESS
    }

    /** Copies the lists. */
    public Cause {
        findings = List.copyOf(findings);
        first = List.copyOf(first);
    }

    /** Returns how many findings it has. */
    public long count() {
        return findings.stream().mapToLong(Report.Tally::count).sum();
    }
}
