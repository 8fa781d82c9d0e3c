package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import dev.roster.spec.UniqueSpec;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds values that stand on a second row, or belong to a second person. */
final class UniqueStep extends Step {
    private static final int ANYBODY = 0;

    private final UniqueSpec unique;
    private final Index values;
    private final @Nullable Index persons;
    private final Numbers owners;
    private final BitSet seen = new BitSet();
    private final FirstLines lines;

    UniqueStep(UniqueSpec unique, ProblemBook book, Indexes indexes) {
        super(book);
        this.owners = new Numbers(indexes.memory());
        this.unique = unique;
        this.values = indexes.of(List.of(unique.column()), Index.Blank.EXCLUDES);
        this.persons = unique.per().isEmpty() ? null : indexes.of(unique.per(), Index.Blank.EXCLUDES);
        this.lines = new FirstLines(unique.use(), book);
    }

    @Override
    void first(CheckedRow row) {
        int value = values.number(row);
        int person = persons == null ? ANYBODY : persons.number(row);
        if (value < 0 || person < 0 || row.reported(unique.column())) {
            return;
        }
        if (persons == null ? stoodBefore(value) : belongsToAnother(value, person)) {
            lines.repeated(value, row.place());
        }
    }

    private boolean stoodBefore(int value) {
        boolean before = seen.get(value);
        seen.set(value);
        return before;
    }

    private boolean belongsToAnother(int value, int person) {
        int owner = owners.get(value);
        if (owner == 0) {
            owners.set(value, person + 1);
        }
        return owner != 0 && owner != person + 1;
    }

    @Override
    boolean wantsSecond() {
        return lines.wanted();
    }

    @Override
    void second(CheckedRow row) {
        if (!row.broken() && !row.reported(unique.column())) {
            lines.seen(values.number(row), row.raw().line());
        }
    }

    @Override
    void end() {
        lines.report();
    }
}
