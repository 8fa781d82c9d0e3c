package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import java.util.List;

/** What the rows of one file leave behind for the rules of others: that they are there, and what is remembered of them. */
final class Referred {
    private final Columns columns;
    private final List<Target> targets;
    private final List<Kept> memories;

    Referred(Columns columns, Indexes indexes, Run run) {
        this.columns = columns;
        this.targets = run.targets().open(columns.file(), columns, indexes);
        this.memories = run.format().setRulesInForce().stream()
                .flatMap(rule -> rule.remembered().stream())
                .filter(what -> what.type().equals(columns.file().type()))
                .distinct()
                .map(run.memories()::kept)
                .toList();
        memories.forEach(kept -> kept.open(columns.file(), indexes));
    }

    /** Notes that a row is there, whatever is wrong with it. */
    void there(CheckedRow row) {
        for (Target target : targets) {
            target.add(row);
        }
        if (row.broken()) {
            memories.forEach(kept -> kept.guess(row));
        }
    }

    /** Keeps what set rules remember of a row whose cells can be told. */
    void remember(CheckedRow row) {
        for (Kept kept : memories) {
            kept.remember(row);
        }
    }

    boolean has(List<String> components) {
        return columns.usable(columns.ordinals(components));
    }
}
