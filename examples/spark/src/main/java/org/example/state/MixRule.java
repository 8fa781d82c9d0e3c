package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.GroupSpec;
import java.util.Iterator;
import java.util.List;

/** Finds groups of rows that mix a text that stands apart with others. */
final class MixRule extends AmongRows {
    private static final int APART = 1;
    private static final int OTHERS = 2;

    private final GroupSpec.Mixed spec;

    MixRule(FileSpec<?> file, GroupSpec.Mixed spec) {
        super(file, spec.use());
        this.spec = spec;
    }

    @Override
    void note(SeenRow row, Notes notes) {
        byte[] group = row.key(spec.per());
        if (row.broken() || group == null) {
            return;
        }
        int texts = 0;
        for (int column : spec.of()) {
            if (row.filled(column)) {
                String text = spec.meanings().getOrDefault(column, row.text(column));
                texts |= text.equals(spec.text()) ? APART : OTHERS;
            }
        }
        notes.add(group, new Fact(row.record(), row.line(), texts, List.of()));
    }

    @Override
    void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts) {
        int seen = 0;
        while (rows.hasNext()) {
            Fact row = rows.next();
            seen |= row.bits();
            if (seen == (APART | OTHERS)) {
                verdicts.finding(at(use(), row));
                return;
            }
        }
    }
}
