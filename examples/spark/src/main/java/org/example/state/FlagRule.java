package org.example.state;

import dev.roster.problem.RuleUse;
import dev.roster.spec.FileSpec;
import dev.roster.spec.GroupSpec;
import java.util.Iterator;
import java.util.List;

/** Finds groups of rows with more than one flag set, and groups of several rows with none. */
final class FlagRule extends AmongRows {
    private static final int SET = 1;
    private static final int UNREADABLE = 2;
    private static final int BROKEN = 4;

    private final GroupSpec.OneFlag spec;

    FlagRule(FileSpec<?> file, GroupSpec.OneFlag spec) {
        super(file, spec.use());
        this.spec = spec;
    }

    @Override
    boolean unsettledBy(SeenRow broken) {
        return broken.key(spec.per()) == null;
    }

    @Override
    void note(SeenRow row, Notes notes) {
        byte[] group = row.key(spec.per());
        if (group != null && !row.missing(spec.flag())) {
            int bits = row.broken() ? BROKEN | UNREADABLE : flag(row);
            notes.add(group, new Fact(row.record(), row.line(), bits, List.of()));
        }
    }

    private int flag(SeenRow row) {
        if (Boolean.TRUE.equals(row.value(spec.flag()))) {
            return SET;
        }
        return row.bad(spec.flag()) ? UNREADABLE : 0;
    }

    @Override
    void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts) {
        int seen = 0;
        int whole = 0;
        boolean several = false;
        Fact first = null;
        while (rows.hasNext()) {
            Fact row = rows.next();
            if ((row.bits() & BROKEN) == 0) {
                whole++;
                first = first == null ? row : first;
                if (!several && (seen & row.bits() & SET) != 0) {
                    verdicts.finding(at(use(), row));
                    several = true;
                }
            }
            seen |= row.bits();
        }
        RuleUse none = spec.noneUse();
        if (settled && none != null && whole > 1 && seen == 0) {
            verdicts.finding(at(none, first));
        }
    }
}
