package dev.roster.cli;

import dev.roster.internal.compare.ScratchFolder;
import dev.roster.io.RosterFolder;
import dev.roster.io.staging.RejectedRows;
import dev.roster.io.staging.StagedSet;
import dev.roster.io.staging.Staging;
import dev.roster.problem.Severity;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The set that is to be sent: as it was given, or without its rejected rows, in a private folder for the time being. */
final class RejectedSet implements Closeable {
    private static final String SET = "set";

    private final Format format;
    private final Options options;
    private final Input given;
    private final RejectedRows policy;
    private final PrintWriter err;
    private StagedSet set;
    private @Nullable ScratchFolder scratch;

    private RejectedSet(
            Format format, Options options, Input given, RejectedRows policy, PrintWriter err, StagedSet set) {
        this.format = format;
        this.options = options;
        this.given = given;
        this.policy = policy;
        this.err = err;
        this.set = set;
    }

    /** Begins with the set as it was given. */
    static RejectedSet of(
            Format format, Options options, Input given, Report report, RejectedRows policy, PrintWriter err)
            throws IOException {
        Format bent = format.with(options.profile());
        StagedSet set = new StagedSet(given.files().setOf(bent), report, List.of(), List.of());
        return new RejectedSet(format, options, given, policy, err, set);
    }

    /**
     * Mends rejected rows as somebody said, and tells people of each.
     *
     * @param named the folder to carry rows forward from, or {@code null} for the copy that is kept
     */
    void mend(LastTime last, @Nullable Path named) throws IOException {
        if (policy == RejectedRows.HOLD || set.report().count(Severity.ERROR) == 0) {
            return;
        }
        Staging staging = Staging.of(format, options);
        if (policy == RejectedRows.DROP) {
            staging = staging.dropping();
        } else {
            Path previous = named == null && last.copy() != null ? last.copy().path() : named;
            if (previous == null || !Files.exists(previous)) {
                err.println("roster: there is nothing yet to carry rows forward from: %s is made by the first delivery"
                        .formatted(previous));
                return;
            }
            Input from = Input.at(previous.toString());
            last.require(format.with(options.profile()), from);
            staging = staging.carryingForward(from.files());
        }
        ScratchFolder made = ScratchFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
        scratch = made;
        set = staging.run(given.files(), made.path().resolve(SET));
        err.print(set.text());
        err.flush();
    }

    StagedSet set() {
        return set;
    }

    Report report() {
        return set.report();
    }

    /** Returns where the files lie. */
    Input place() {
        return set.changed()
                ? new Input(set.set().path(), RosterFolder.at(set.set().path()))
                : given;
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }
}
