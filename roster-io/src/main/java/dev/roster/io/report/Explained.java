package dev.roster.io.report;

import dev.roster.cause.Cause;
import dev.roster.cause.Causes;
import dev.roster.cause.Schools;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.List;

/**
 * A report with what people want to know beyond it. API that may change.
 *
 * @param report the report
 * @param causes what to mend, in this order
 * @param schools which schools the findings are about
 */
public record Explained(Report report, List<Cause> causes, Schools schools) {

    /** Copies the causes. */
    public Explained {
        causes = List.copyOf(causes);
    }

    /** Explains a report by itself, without the files. */
    public static Explained of(Format format, Report report) {
        return new Explained(report, Causes.of(format, report), Schools.none());
    }

    /**
     * Explains a report with another look at the files that have findings.
     *
     * @param format the format as the report's profile bends it
     * @param source the files that were validated
     * @throws IOException if the source cannot be read
     */
    public static Explained of(Format format, Report report, RosterSource source, Schools.Ids ids) throws IOException {
        return new Explained(report, Causes.of(format, report, source), Schools.of(format, report, source, ids));
    }
}
