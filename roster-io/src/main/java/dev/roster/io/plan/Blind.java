package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known of a set where nothing is compared: what becomes of rows that it lacks, and what it says to delete. */
final class Blind {
    private final List<Effect> effects = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();

    /**
     * Looks at a set.
     *
     * @param limits the limits of the day
     * @param departing how many rows each file of changes deletes
     * @param same which files are those that were delivered, so that nothing becomes of their rows
     */
    Blind(
            Format format,
            SafetySettings.Limits limits,
            int floor,
            Report report,
            Map<String, Long> departing,
            SameFiles same) {
        List<FileFacts> files = same.all() ? List.of() : report.files();
        for (FileFacts facts : files) {
            FileSpec<?> file = Compared.file(format, facts.name());
            Long gone = departing.get(facts.name());
            if (file != null && gone != null) {
                effects.addAll(Effects.ofChanges(format, file, gone, facts.rows() - gone));
                HoldDraft draft = Untold.departures(file, gone, limits.removals(file.name()), floor);
                if (draft != null) {
                    holds.add(draft.hold());
                }
            } else if (file != null && !same.same(facts.name())) {
                effects.add(Effects.unknown(format, file, facts.rows()));
            }
        }
    }

    List<Effect> effects() {
        return effects;
    }

    List<Hold> holds() {
        return holds;
    }
}
