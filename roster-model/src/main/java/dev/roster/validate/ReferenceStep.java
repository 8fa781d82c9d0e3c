package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.RuleUse;
import dev.roster.spec.CellType;
import dev.roster.spec.ReferenceSpec;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds references to nothing, or to a row of another kind. */
final class ReferenceStep extends Step {
    private final ReferenceSpec reference;
    private final int[] from;
    private final int last;
    private final Look look;
    private final Supplier<@Nullable Target> finder;
    private final KeyBytes key = new KeyBytes();
    private @Nullable Target target;

    /** The file's own index of the values that are looked for, where it knows them by the target's numbers. */
    private @Nullable Index shared;

    private boolean waiting;

    /** Makes the step; the finder gives nothing where the target cannot be looked at. */
    ReferenceStep(ReferenceSpec reference, Look look, Supplier<@Nullable Target> finder, ProblemBook book) {
        super(book);
        this.reference = reference;
        this.from = reference.from().stream().mapToInt(Integer::intValue).toArray();
        this.last = from[from.length - 1];
        this.look = look;
        this.finder = finder;
        this.target = look == Look.FIRST ? finder.get() : null;
    }

    /** Lets the values of this file that are looked for have the numbers under which they are found, once all are known. */
    void share(Indexes indexes) {
        if (target != null) {
            indexes.inherit(reference.from(), target.index());
            shared = indexes.sharing(reference.from(), target.index());
        }
    }

    @Override
    void first(CheckedRow row) {
        if (look == Look.FIRST) {
            check(row);
        } else {
            waiting |= row.filled(last);
        }
    }

    @Override
    boolean wantsSecond() {
        if (look == Look.SECOND && target == null) {
            target = finder.get();
        }
        return look == Look.SECOND && target != null && waiting;
    }

    @Override
    void second(CheckedRow row) {
        if (look == Look.SECOND && !row.broken()) {
            check(row);
        }
    }

    private void check(CheckedRow row) {
        Target rows = target;
        if (rows == null) {
            return;
        }
        for (int column : from) {
            if (row.state(column) != CheckedRow.State.GOOD) {
                return;
            }
        }
        Target.Found found = row.typed(last) instanceof List<?> items ? findAll(rows, row, items) : find(rows, row);
        if (found != Target.Found.YES) {
            report(row, found == Target.Found.OTHER_KIND ? reference.kindUse() : reference.use());
        }
    }

    private void report(CheckedRow row, @Nullable RuleUse broken) {
        if (broken != null) {
            report(broken.at(row.place()));
            reference.from().forEach(row::spoil);
        }
    }

    private Target.Found find(Target rows, CheckedRow row) {
        if (shared != null && !rows.guessed()) {
            return rows.found(shared.inherited(row));
        }
        prefix(row);
        row.addTo(key, last);
        return rows.find(key);
    }

    private Target.Found findAll(Target rows, CheckedRow row, List<?> items) {
        CellType list = row.file().columns().get(last).cell();
        for (Object item : items) {
            prefix(row);
            key.add(list.format(List.of(item)));
            Target.Found found = rows.find(key);
            if (found != Target.Found.YES) {
                return found;
            }
        }
        return Target.Found.YES;
    }

    private void prefix(CheckedRow row) {
        key.clear();
        for (int i = 0; i < from.length - 1; i++) {
            row.addTo(key, from[i]);
        }
    }
}
