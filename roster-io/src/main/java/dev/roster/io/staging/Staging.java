package dev.roster.io.staging;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.staging.RejectedRow.Fate;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a set with rejected rows one that may be sent, as somebody said: with the rows that were delivered last time in
 * their places, or without them. Good rows stay byte for byte as they are, and where they are. The new set is validated
 * again, and every row that is not as it was given is told. What is wrong with a file, with its header or with the set is
 * never mended.
 *
 * <p>Immutable. Memory grows with the rejected rows, of which there may be 100 000 at most; with more the set is held.
 *
 * <pre>{@code
 * StagedSet staged = Staging.of(format, options).carryingForward(lastDelivery).run(folder, newFolder);
 * if (staged.report().publishable()) {
 *     publisher.publish(staged, plan);
 * }
 * }</pre>
 */
public final class Staging {
    private final Format format;
    private final Options options;
    private final RejectedRows policy;
    private final @Nullable RosterFolder previous;

    private Staging(Format format, Options options, RejectedRows policy, @Nullable RosterFolder previous) {
        this.format = format;
        this.options = options;
        this.policy = policy;
        this.previous = previous;
    }

    /**
     * Returns a staging that holds a set with rejected rows.
     *
     * @param options how to validate; the profile in it bends the format
     */
    public static Staging of(Format format, Options options) {
        return new Staging(format, options, RejectedRows.HOLD, null);
    }

    /**
     * Returns a copy that sends the row of the last delivery instead of a rejected one. Where one of them cannot be
     * replaced, the set is held.
     *
     * @param last the files that were delivered last time, as they were. A snapshot will not do: it has no rows
     */
    public Staging carryingForward(RosterFolder last) {
        return new Staging(format, options, RejectedRows.CARRY_FORWARD, last);
    }

    /** Returns a copy that leaves rejected rows out, then those that refer to them, and so on. */
    public Staging dropping() {
        return new Staging(format, options, RejectedRows.DROP, null);
    }

    /**
     * Validates a set, and makes a new one where rows are rejected and something else than holding was said.
     *
     * @param place where the set lies
     * @param into the folder of the new set: not there yet, in one that is. It is its owner's alone, and is made whole or
     *     not at all; where no new set is made, it is not made either
     * @return the set that may be sent as far as its report says, or the given one with what holds it
     * @throws IOException if a file cannot be read or written, or changes meanwhile; wrong data is no exception
     */
    public StagedSet run(RosterFolder place, Path into) throws IOException {
        Report report = Roster.validate(format, place, options.withCap(Math.max(options.cap(), Findings.MOST)));
        Format bent = format.with(options.profile()).asOf(options.asOf());
        Findings findings = Findings.of(report, bent);
        Report shown = Findings.capped(report, options.cap());
        RosterSet set = place.setOf(bent);
        if (findings.none()) {
            return new StagedSet(set, shown, List.of(), List.of());
        }
        if (policy == RejectedRows.HOLD || !findings.obstacles().isEmpty()) {
            return new StagedSet(set, shown, kept(report, findings), findings.obstacles());
        }
        try (NewSet made = new NewSet(bent, options, place, report, into)) {
            return policy == RejectedRows.DROP
                    ? new Dropping(made, findings).run(shown)
                    : new CarryingForward(made, findings, last(bent)).run(shown);
        }
    }

    private RosterSet last(Format bent) throws IOException {
        if (previous == null) {
            throw new IllegalStateException("rows are carried forward from a folder; name it");
        }
        return previous.setOf(bent);
    }

    private static List<RejectedRow> kept(Report report, Findings findings) {
        Map<String, SortedMap<Long, Long>> lines = new TreeMap<>();
        report.problems()
                .forEach(problem -> lines.computeIfAbsent(
                                String.valueOf(problem.place().file()), file -> new TreeMap<>())
                        .merge(problem.place().record(), problem.place().line(), Math::min));
        List<RejectedRow> rows = new ArrayList<>();
        for (String file : report.files().stream().map(facts -> facts.name()).toList()) {
            Map<Long, Set<String>> wrong = findings.rows().getOrDefault(file, new TreeMap<>());
            SortedMap<Long, Long> places = lines.getOrDefault(file, new TreeMap<>());
            wrong.forEach((record, codes) ->
                    rows.add(new RejectedRow(file, places.getOrDefault(record, 0L), List.copyOf(codes), Fate.KEPT)));
        }
        return rows;
    }
}
