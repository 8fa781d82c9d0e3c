package dev.roster.validate;

import dev.roster.internal.key.Numbers;
import dev.roster.internal.row.CheckedRow;
import org.jspecify.annotations.Nullable;

/** Compares a cell of each row with what the row of another file says that a cell names: a roster's school with its student's. */
final class Comparing {
    private final Class<? extends Record> type;
    private final String component;
    private final Cell named;
    private final Cell own;
    private final Kept kept;
    private final Numbers said;
    private final @Nullable Index shared;

    /** Only written, so that a look that brings memory near is not left out for being of no use. */
    @SuppressWarnings("UnusedVariable")
    private long near;

    Comparing(Class<? extends Record> type, String component, Cell named, Cell own, Kept kept, Indexes indexes) {
        this.type = type;
        this.component = component;
        this.named = named;
        this.own = own;
        this.kept = kept;
        this.said = kept.said(component);
        this.shared = kept.sharing(indexes, named.column());
    }

    boolean compares(Class<? extends Record> other, String otherComponent, String otherNamed, String otherOwn) {
        return type.equals(other)
                && component.equals(otherComponent)
                && named.component().equals(otherNamed)
                && own.component().equals(otherOwn);
    }

    /** Is told of the rows of a batch, which come soon. */
    void soon(int size) {
        if (shared != null) {
            long looks = 0;
            for (int i = 0; i < size; i++) {
                looks += said.get(Math.max(0, shared.known(i)));
            }
            near = looks;
        }
    }

    boolean differs(CheckedRow row) {
        int number = shared == null ? kept.named(named, row) : number(shared, row);
        return kept.differs(said, number, row, own);
    }

    private int number(Index index, CheckedRow row) {
        return row.state(named.column()) == CheckedRow.State.GOOD ? index.inherited(row) : -1;
    }
}
