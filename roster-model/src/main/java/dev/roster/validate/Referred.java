package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.SetRule;
import java.util.ArrayList;
import java.util.List;

/** What the rows of one file leave behind for the rules of others: that they are there, and what is remembered of them. */
final class Referred {
    private final Columns columns;
    private final List<Target> targets;
    private final List<Memories> memories = new ArrayList<>();

    Referred(Columns columns, Indexes indexes, Run run) {
        this.columns = columns;
        this.targets = run.targets().open(columns.file(), columns, indexes);
        for (SetRule rule : run.format().setRulesInForce()) {
            if (rule.remembered().stream()
                    .anyMatch(what -> what.type().equals(columns.file().type()))) {
                memories.add(run.memory(rule));
            }
        }
    }

    /** Notes that a row is there, whatever is wrong with it. */
    void there(CheckedRow row) {
        for (Target target : targets) {
            target.add(row);
        }
        if (row.broken()) {
            for (Memories memory : memories) {
                memory.guess(columns.file(), row);
            }
        }
    }

    /** Keeps what set rules remember of a row whose cells can be told. */
    void remember(CheckedRow row) {
        for (Memories memory : memories) {
            memory.remember(columns.file(), row);
        }
    }

    boolean has(List<String> components) {
        return columns.usable(columns.ordinals(components));
    }
}
