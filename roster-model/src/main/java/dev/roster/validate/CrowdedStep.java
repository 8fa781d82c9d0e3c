package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.GroupSpec;

/** Finds groups of more rows than there may be; keeps a number for each group. */
final class CrowdedStep extends Step {
    private final GroupSpec.Crowded spec;
    private final Index groups;
    private final Numbers rows;

    CrowdedStep(GroupSpec.Crowded spec, ProblemBook book, Indexes indexes) {
        super(book);
        this.rows = new Numbers(indexes.memory());
        this.spec = spec;
        this.groups = indexes.of(spec.per(), Index.Blank.EXCLUDES);
    }

    @Override
    void first(CheckedRow row) {
        int group = groups.number(row);
        if (group < 0) {
            return;
        }
        int before = rows.get(group);
        rows.set(group, before + 1);
        if (before == spec.most()) {
            report(spec.use().at(row.place()));
        }
    }
}
