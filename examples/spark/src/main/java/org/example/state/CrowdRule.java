package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.GroupSpec;
import java.util.Iterator;
import java.util.List;

/** Finds groups of more rows than there may be. */
final class CrowdRule extends AmongRows {
    private final GroupSpec.Crowded spec;

    CrowdRule(FileSpec<?> file, GroupSpec.Crowded spec) {
        super(file, spec.use());
        this.spec = spec;
    }

    @Override
    void note(SeenRow row, Notes notes) {
        byte[] group = row.key(spec.per());
        if (!row.broken() && group != null) {
            notes.add(group, new Fact(row.record(), row.line(), 0, List.of()));
        }
    }

    @Override
    void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts) {
        for (int count = 0; rows.hasNext(); count++) {
            Fact row = rows.next();
            if (count == spec.most()) {
                verdicts.finding(at(use(), row));
                return;
            }
        }
    }
}
