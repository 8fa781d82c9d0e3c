package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.UniqueSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds values that stand on a second row, or belong to a second person. */
final class UniqueStep extends Step {
    private static final int ANYBODY = 0;

    private final UniqueSpec unique;
    private final Index values;
    private final @Nullable Index persons;
    private final Numbers owners;
    private final Numbers lines;

    UniqueStep(UniqueSpec unique, ProblemBook book, Indexes indexes) {
        super(book);
        this.owners = new Numbers(indexes.memory());
        this.lines = new Numbers(indexes.memory());
        this.unique = unique;
        this.values = indexes.of(List.of(unique.column()), Index.Blank.EXCLUDES);
        this.persons = unique.per().isEmpty() ? null : indexes.of(unique.per(), Index.Blank.EXCLUDES);
    }

    @Override
    void first(CheckedRow row) {
        int value = values.number(row);
        int person = persons == null ? ANYBODY : persons.number(row);
        if (value < 0 || person < 0 || row.reported(unique.column())) {
            return;
        }
        int line = lines.get(value);
        if (line == 0) {
            lines.set(value, line(row));
        }
        if (persons == null ? line != 0 : belongsToAnother(value, person)) {
            report(unique.use().at(row.place()).with(FIRST_LINE, line));
        }
    }

    private boolean belongsToAnother(int value, int person) {
        int owner = owners.get(value);
        if (owner == 0) {
            owners.set(value, person + 1);
        }
        return owner != 0 && owner != person + 1;
    }
}
