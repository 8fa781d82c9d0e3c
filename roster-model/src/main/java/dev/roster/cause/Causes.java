package dev.roster.cause;

import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Folds the findings of a report into causes, in the order in which one would mend them. */
public final class Causes {
    private Causes() {}

    /**
     * Folds what the report alone tells. Every finding is in exactly one cause.
     *
     * @param format the format as the report's profile bends it
     */
    public static List<Cause> of(Format format, Report report) {
        return of(format, report, Map.of());
    }

    /**
     * As {@link #of(Format, Report)}, with a look at the files where rows refer to rows that are not there: it tells a
     * lost zero from a missing school. It reads those files once or twice more and keeps numbers, one for each identifier
     * and spelling of it.
     *
     * @param source the files that were validated
     * @throws IOException if the source cannot be read
     */
    public static List<Cause> of(Format format, Report report, RosterSource source) throws IOException {
        return of(format, report, new ReferenceLook(format, source).at(Reference.dangling(format, report)));
    }

    private static List<Cause> of(Format format, Report report, Map<Reference, Looked> looks) {
        Folding folding = new Folding(format, report);
        WritingFold.fold(folding);
        new ReferenceFold(folding, looks).fold();
        HeaderFold.fold(folding);
        RowFold.fold(folding);
        return folding.causes();
    }
}
