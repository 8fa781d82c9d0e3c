package dev.roster.io.plan;

import dev.roster.internal.compare.RecordCursor;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.io.plan.Gathered.Pair;
import dev.roster.io.plan.Leftover.Side;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rows that are the same under another key: first by what stays of a key after something happened to it, then by
 * all else in the row, where the rows on which it hangs may be called otherwise too. Each look sorts what is left on disk.
 */
final class SecondLook implements Closeable {
    /** Of more rows alike nobody can say which is which. */
    private static final int MOST_ALIKE = 2_000;

    private final Path folder;
    private final Set<KeyChange> changes = EnumSet.noneOf(KeyChange.class);
    private final Set<Side> sides = EnumSet.noneOf(Side.class);
    private RecordSorter rows;

    /** Takes something, and may fail at that. */
    interface Taker<T> {
        void take(T what) throws IOException;
    }

    /** Takes a row that is the same under another key; without a change of the key it was found by all else. */
    interface Found {
        void take(@Nullable KeyChange change, Pair pair) throws IOException;
    }

    SecondLook(Path folder) {
        this.folder = folder;
        this.rows = Leftover.sorter(folder);
    }

    void add(Leftover leftover) throws IOException {
        for (KeyChange change : KeyChange.values()) {
            if (!change.form(leftover.row()).equals(leftover.row().key())) {
                changes.add(change);
            }
        }
        keep(leftover);
    }

    private void keep(Leftover leftover) throws IOException {
        sides.add(leftover.side());
        rows.add(leftover.marked(leftover.row().key(), null, null));
    }

    private boolean onBothSides() {
        return sides.size() == Side.values().length;
    }

    /** Looks at what stays of the keys. */
    void atKeys(Found found) throws IOException {
        for (KeyChange change : changes) {
            if (onBothSides()) {
                RecordSorter marked = Leftover.sorter(folder);
                drain(leftover -> marked.add(leftover.marked(change.form(leftover.row()), null, null)));
                gather(marked, gathered -> {
                    tell(found, change, gathered.alike(SnapshotRow::rest, SnapshotRow::rest));
                    tell(found, change, gathered.only());
                });
            }
        }
    }

    /**
     * Looks at all else.
     *
     * @param renamed what the rows on which these hang were called and are called now; {@code null} where nothing changed
     * @param schools says what schools are called now
     */
    void atTheRest(@Nullable RecordSorter renamed, UnaryOperator<@Nullable RowDigest> schools, Found found)
            throws IOException {
        if (!onBothSides()) {
            return;
        }
        RecordSorter marked = Leftover.sorter(folder);
        try (RecordSorter byParent = Leftover.sorter(folder);
                RecordSorter byOther = Leftover.sorter(folder)) {
            drain(leftover -> {
                SnapshotRow row = leftover.row();
                boolean now = leftover.side() == Side.ADDED;
                (now ? marked : byParent).add(leftover.marked(row.parent(), row.other(), row.rest()));
            });
            rename(byParent, renamed, byOther);
            rename(byOther, renamed, marked);
        }
        gather(marked, gathered -> {
            if (gathered.rest()) {
                tell(found, null, gathered.only());
                tell(found, null, gathered.alike(row -> schools.apply(row.school()), SnapshotRow::school));
                tell(found, null, gathered.only());
                if (gathered.hang()) {
                    tell(found, null, gathered.asMany(row -> schools.apply(row.school()), SnapshotRow::school));
                }
            }
        });
    }

    /** Puts what a row is called now for the first of the digests by which it is gathered, and the first behind the second. */
    private static void rename(RecordSorter from, @Nullable RecordSorter renamed, RecordSorter to) throws IOException {
        try (RecordCursor records = from.read();
                Renamings.Asked asked = new Renamings.Asked(renamed)) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                RowDigest first = Leftover.mark(record, 0);
                RowDigest now = first == null ? null : asked.now(first);
                to.add(Leftover.of(record).marked(Leftover.mark(record, 1), now, Leftover.mark(record, 2)));
            }
        }
    }

    private static void tell(Found found, @Nullable KeyChange change, List<Pair> pairs) throws IOException {
        for (Pair pair : pairs) {
            found.take(change, pair);
        }
    }

    /** Gives out what is left, and forgets it. */
    void drain(Taker<Leftover> taker) throws IOException {
        RecordSorter all = rows;
        rows = Leftover.sorter(folder);
        sides.clear();
        try (all;
                RecordCursor records = all.read()) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                taker.take(Leftover.of(record));
            }
        }
    }

    /** Gives out rows with the same marks together, and keeps those that nobody took. */
    private void gather(RecordSorter marked, Taker<Gathered> taker) throws IOException {
        try (marked;
                RecordCursor records = marked.read()) {
            Gathered gathered = new Gathered();
            byte[] last = new byte[0];
            boolean tooMany = false;
            for (byte[] record = records.next(); record != null; record = records.next()) {
                if (!Leftover.sameMarks(last, record)) {
                    settle(gathered, tooMany, taker);
                    tooMany = false;
                }
                gathered.add(Leftover.of(record));
                if (gathered.size() > MOST_ALIKE) {
                    tooMany = true;
                    settle(gathered, true, taker);
                }
                last = record;
            }
            settle(gathered, tooMany, taker);
        }
    }

    private void settle(Gathered gathered, boolean tooMany, Taker<Gathered> taker) throws IOException {
        if (!tooMany && gathered.onBothSides()) {
            taker.take(gathered);
        }
        for (Leftover leftover : gathered.left()) {
            keep(leftover);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
