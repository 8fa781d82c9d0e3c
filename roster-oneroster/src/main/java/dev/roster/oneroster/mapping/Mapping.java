package dev.roster.oneroster.mapping;

import dev.roster.internal.place.FoundSet;
import dev.roster.io.profile.Supplement;
import dev.roster.source.RosterSink;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;

/**
 * Turns a set of files into one of another format, with an account of every column. Rows are streamed; memory grows with
 * keys, and with the distinct values that are taken from rows that were found by a key.
 *
 * <pre>{@code
 * MappingResult mapped = Mapping.between(OneRoster.V1_2, ParentSquare.FORMAT).run(source, sink);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Mapping {
    private final MappingSpec spec;
    private final Supplement supplement;

    private Mapping(MappingSpec spec, Supplement supplement) {
        this.spec = spec;
        this.supplement = supplement;
    }

    /**
     * Returns the mapping that the SDK has between two formats, as profiles bend them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Mapping between(Format from, Format to) {
        return new Mapping(Mappings.find(from, to), Supplement.NONE);
    }

    /** Returns a mapping that somebody declared. */
    public static Mapping of(MappingSpec spec) {
        return new Mapping(spec, Supplement.NONE);
    }

    /** Returns the same mapping, which fills blank cells of the target from a supplement. */
    public Mapping with(Supplement values) {
        return new Mapping(spec, values);
    }

    /** Returns the declaration. */
    public MappingSpec spec() {
        return spec;
    }

    /**
     * Validates a set, and maps it where it is right.
     *
     * @param sink takes the files; each shows under its name when all of them are whole
     * @throws IOException if a file cannot be read or written to its end, or changes meanwhile
     */
    public MappingResult run(RosterSource source, RosterSink sink) throws IOException {
        return run(source, sink, Roster.validate(spec.from(), source, Options.standard()));
    }

    /**
     * Maps a set that was validated, where that found no error.
     *
     * @param report what validating the same bytes by the same format found
     * @param sink takes the files; each shows under its name when all of them are whole
     * @throws IllegalArgumentException if the report is about another format
     * @throws IOException if a file cannot be read or written to its end, or is not the one that was validated
     */
    public MappingResult run(RosterSource source, RosterSink sink, Report report) throws IOException {
        if (!report.format().equals(spec.from().id())) {
            throw new IllegalArgumentException("the report is about %s, and %s is mapped; validate with that"
                    .formatted(report.format(), spec.from().id()));
        }
        if (!report.publishable()) {
            return new MappingResult(
                    report, null, "the files have errors, or could not be looked through; mend what the report says");
        }
        RosterSource set = FoundSet.at(spec.from(), source).set();
        MappingRun run = new MappingRun(spec, set, sink, supplement, report);
        String refusal = run.refusal();
        return refusal.isEmpty() ? new MappingResult(report, run.run(), "") : new MappingResult(report, null, refusal);
    }
}
