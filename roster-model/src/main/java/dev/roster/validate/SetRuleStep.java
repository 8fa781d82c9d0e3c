package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.spec.Format;
import dev.roster.spec.SetRule;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file against what a set rule remembers. */
final class SetRuleStep extends Step {
    private final SetRule rule;
    private final Format format;
    private final RuleUse use;
    private final Memories memory;
    private final Look look;
    private final BooleanSupplier remembered;
    private final KeyTable reported;
    private final KeyBytes key = new KeyBytes();
    private boolean runs;

    /** Makes the step; {@code remembered} tells, once it is known, whether the other files could be read. */
    SetRuleStep(
            SetRule rule,
            Format format,
            Memories memory,
            Look look,
            BooleanSupplier remembered,
            ProblemBook book,
            KeyMemory tables) {
        super(book);
        this.reported = new KeyTable(tables);
        this.rule = rule;
        this.format = format;
        this.use = format.use(rule);
        this.memory = memory;
        this.look = look;
        this.remembered = remembered;
        this.runs = look == Look.FIRST && remembered.getAsBoolean();
    }

    @Override
    void soon(int size) {
        memory.soon(size);
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
        String group = runs && rule.group() != null ? rule.group().apply(cells) : null;
        if (!runs || known(group) || !rule.broken(cells, memory)) {
            return;
        }
        SetRule.@Nullable Difference difference = rule.difference(cells, memory);
        Problem problem = use.at(row.place());
        if (difference != null && firstOf(difference.group())) {
            List<Integer> columns = difference.components().stream()
                    .map(component -> row.file().column(component).ordinal())
                    .toList();
            report(Disagreement.told(problem, row.file(), columns, format.file(difference.type()), difference.line()));
        } else if (difference == null && firstOf(group)) {
            report(problem);
        }
    }

    private boolean known(@Nullable String group) {
        if (group == null) {
            return false;
        }
        key.clear();
        key.add(group);
        return reported.find(key) >= 0;
    }

    private boolean firstOf(@Nullable String group) {
        if (group == null) {
            return true;
        }
        key.clear();
        key.add(group);
        int groups = reported.size();
        return reported.add(key) == groups;
    }
}
