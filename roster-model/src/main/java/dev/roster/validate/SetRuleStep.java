package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.spec.SetRule;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Checks the rows of one file against what a set rule remembers. */
final class SetRuleStep extends Step {
    private final SetRule rule;
    private final RuleUse use;
    private final Memories memory;
    private final Look look;
    private final BooleanSupplier remembered;
    private final KeyTable reported = new KeyTable();
    private final KeyBytes key = new KeyBytes();
    private boolean runs;

    /** Makes the step; {@code remembered} tells, once it is known, whether the other files could be read. */
    SetRuleStep(SetRule rule, RuleUse use, Memories memory, Look look, BooleanSupplier remembered, ProblemBook book) {
        super(book);
        this.rule = rule;
        this.use = use;
        this.memory = memory;
        this.look = look;
        this.remembered = remembered;
        this.runs = look == Look.FIRST && remembered.getAsBoolean();
    }

    @Override
    void first(CheckedRow row) {
        if (look == Look.FIRST) {
            check(row);
        }
    }

    @Override
    boolean wantsSecond() {
        if (look == Look.SECOND && !runs) {
            runs = remembered.getAsBoolean();
        }
        return look == Look.SECOND && runs;
    }

    @Override
    void second(CheckedRow row) {
        if (look == Look.SECOND && !row.broken()) {
            check(row);
        }
    }

    private void check(CheckedRow row) {
        GoodCells cells = new GoodCells(row);
        if (runs && rule.broken(cells, memory) && firstOfItsGroup(cells)) {
            report(told(rule.differing(cells, memory), row));
        }
    }

    /** Names the columns that differ, of whatever else the rule concerns. */
    private Problem told(List<String> components, CheckedRow row) {
        Problem problem = use.at(row.place());
        List<Integer> ordinals = components.stream()
                .map(component -> row.file().column(component).ordinal())
                .sorted()
                .toList();
        return components.isEmpty()
                ? problem
                : problem.saying("must be one person's, and differ in "
                        + String.join(", ", row.file().headers(ordinals)));
    }

    private boolean firstOfItsGroup(GoodCells cells) {
        String text = rule.group() == null ? null : rule.group().apply(cells);
        if (text == null) {
            return true;
        }
        key.clear();
        key.add(text);
        int groups = reported.size();
        return reported.add(key) == groups;
    }
}
