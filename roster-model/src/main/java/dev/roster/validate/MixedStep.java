package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.GroupSpec;

/** Finds groups of rows that mix a text that stands apart with others; keeps a number for each group. */
final class MixedStep extends Step {
    private static final int APART = 1;
    private static final int OTHERS = 2;
    private static final int MIXED = APART | OTHERS;

    private final GroupSpec.Mixed spec;
    private final Index groups;
    private final Numbers seen;

    MixedStep(GroupSpec.Mixed spec, ProblemBook book, Indexes indexes) {
        super(book);
        this.seen = new Numbers(indexes.memory());
        this.spec = spec;
        this.groups = indexes.of(spec.per(), Index.Blank.EXCLUDES);
    }

    @Override
    void first(CheckedRow row) {
        int group = groups.number(row);
        if (group < 0) {
            return;
        }
        int before = seen.get(group);
        int after = before | texts(row);
        seen.set(group, after);
        if (after == MIXED && before != MIXED) {
            report(spec.use().at(row.place()));
        }
    }

    private int texts(CheckedRow row) {
        int texts = 0;
        for (int column : spec.of()) {
            if (row.filled(column)) {
                String meaning = spec.meanings().get(column);
                String text = meaning == null ? row.text(column) : meaning;
                texts |= text.equals(spec.text()) ? APART : OTHERS;
            }
        }
        return texts;
    }
}
