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

    /** Notes that rows are there, whatever is wrong with them. */
    void there(CheckedRow[] rows, int from, int to) {
        for (Target target : targets) {
            for (int i = from; i < to; i++) {
                target.add(rows[i]);
            }
        }
    }

    /** Keeps what set rules remember of the rows, and of those whose cells cannot be told what they may be. */
    void remember(CheckedRow[] rows, int from, int to) {
        for (Kept kept : memories) {
            for (int i = from; i < to; i++) {
                if (rows[i].broken()) {
                    kept.guess(rows[i]);
                } else {
                    kept.remember(rows[i]);
                }
            }
        }
    }

    boolean has(List<String> components) {
        return columns.usable(columns.ordinals(components));
    }
}
