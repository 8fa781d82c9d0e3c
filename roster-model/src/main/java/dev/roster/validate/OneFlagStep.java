package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.RuleUse;
import dev.roster.spec.GroupSpec;

/** Finds groups of rows with more than one flag set, and groups of several rows with none. */
final class OneFlagStep extends Step {
    private static final int ONE_ROW = 1;
    private static final int SEVERAL_ROWS = 2;
    private static final int SET = 4;
    private static final int UNREADABLE = 8;
    private static final int REPORTED = 16;
    private static final int UNDECIDED = SEVERAL_ROWS | SET | UNREADABLE | REPORTED;

    private final GroupSpec.OneFlag spec;
    private final Index groups;
    private final Numbers states;
    private long withoutFlag;
    private boolean untold;

    OneFlagStep(GroupSpec.OneFlag spec, ProblemBook book, Indexes indexes) {
        super(book);
        this.states = new Numbers(indexes.memory());
        this.spec = spec;
        this.groups = indexes.of(spec.per(), Index.Blank.EXCLUDES);
    }

    @Override
    void first(CheckedRow row) {
        int group = groups.number(row);
        if (group < 0) {
            return;
        }
        int before = states.get(group);
        int after = before | (before == 0 ? ONE_ROW : SEVERAL_ROWS) | flag(row);
        if ((before & SET) != 0 && flag(row) == SET && (before & REPORTED) == 0) {
            report(spec.use().at(row.place()));
            after |= REPORTED;
        }
        states.set(group, after);
        withoutFlag += (lacking(after) ? 1 : 0) - (lacking(before) ? 1 : 0);
    }

    /** The row may be one of any group, and its flag may be set: then nothing is said of flags that are not. */
    @Override
    void untold(CheckedRow row) {
        int group = groups.number(row);
        if (group < 0) {
            untold = true;
        } else {
            int before = states.get(group);
            states.set(group, before | UNREADABLE);
            withoutFlag -= lacking(before) ? 1 : 0;
        }
    }

    private int flag(CheckedRow row) {
        if (Boolean.TRUE.equals(row.value(spec.flag()))) {
            return SET;
        }
        return row.state(spec.flag()) == CheckedRow.State.BAD ? UNREADABLE : 0;
    }

    private static boolean lacking(int state) {
        return (state & UNDECIDED) == SEVERAL_ROWS;
    }

    @Override
    boolean wantsSecond() {
        return withoutFlag > 0 && !untold && spec.noneUse() != null;
    }

    @Override
    void second(CheckedRow row) {
        int group = row.broken() ? -1 : groups.number(row);
        RuleUse none = spec.noneUse();
        if (group >= 0 && !untold && none != null && lacking(states.get(group))) {
            report(none.at(row.place()));
            states.set(group, states.get(group) | REPORTED);
        }
    }
}
