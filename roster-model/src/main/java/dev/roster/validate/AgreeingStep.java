package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.FileSpec;
import dev.roster.spec.GroupSpec;
import dev.roster.spec.Same;
import java.util.ArrayList;
import java.util.List;

/** Finds groups of rows that disagree in some columns; keeps the first line of each, and a number for each column. */
final class AgreeingStep extends Step {
    private static final int UNSEEN = 0;
    private static final int BLANK = 1;
    private static final int FIRST_VALUE = 2;

    private final GroupSpec.Agreeing spec;
    private final FileSpec<?> file;
    private final Index groups;
    private final List<Index> values = new ArrayList<>();
    private final List<Numbers> kept = new ArrayList<>();
    private final Numbers lines;
    private final Numbers reported;

    AgreeingStep(GroupSpec.Agreeing spec, FileSpec<?> file, ProblemBook book, Indexes indexes) {
        super(book);
        this.lines = new Numbers(indexes.memory());
        this.reported = new Numbers(indexes.memory());
        this.spec = spec;
        this.file = file;
        this.groups = indexes.of(spec.per(), Index.Blank.EXCLUDES);
        for (int column : spec.of()) {
            values.add(indexes.of(List.of(column), Index.Blank.EXCLUDES));
            kept.add(new Numbers(indexes.memory()));
        }
    }

    @Override
    void first(CheckedRow row) {
        int group = groups.number(row);
        if (group < 0) {
            return;
        }
        if (lines.get(group) == 0) {
            lines.set(group, line(row));
        }
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int column = spec.of().get(i);
            if (!row.reported(column)) {
                int number = values.get(i).number(row);
                if (!agrees(kept.get(i), group, number < 0 ? BLANK : number + FIRST_VALUE)) {
                    differing.add(column);
                }
            }
        }
        if (!differing.isEmpty() && reported.get(group) == 0) {
            report(Disagreement.told(spec.use().at(row.place()), file, differing, file, lines.get(group)));
            reported.set(group, 1);
        }
    }

    private boolean agrees(Numbers column, int group, int value) {
        int before = column.get(group);
        boolean lenient = spec.blanks() == Same.Blanks.AGREE;
        if (before == UNSEEN || (lenient && before == BLANK)) {
            column.set(group, value);
            return true;
        }
        return before == value || (lenient && value == BLANK);
    }
}
