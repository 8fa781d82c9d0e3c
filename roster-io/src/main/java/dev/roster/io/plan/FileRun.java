package dev.roster.io.plan;

import dev.roster.internal.compare.Hanging;
import dev.roster.io.plan.Drift.Pattern;
import dev.roster.io.plan.Fates.Fate;
import dev.roster.io.plan.Gathered.Pair;
import dev.roster.io.plan.Leftover.Side;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.io.snapshot.SnapshotFile;
import dev.roster.io.snapshot.SnapshotRow;
import dev.roster.io.snapshot.SnapshotRows;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares one file: merges its rows by their keys, and looks a second time at those that one side alone has. */
final class FileRun {
    private final FileSpec<?> file;
    private final List<String> targets;
    private final Path folder;
    private final Renamings renamings;
    private final SchoolBook schools;
    private final DriftTally drifts;
    private final boolean changes;
    private final boolean stays;
    private final Past departed;
    private final Hangers hangers;
    private final FileTally tally = new FileTally();
    private FileTally others = tally;
    private HangingRows removed = HangingRows.NONE;

    /**
     * Makes a run.
     *
     * @param changes whether the later set holds changes to the file only
     * @param stays whether what the later set does not name stays as it was
     * @param departed what other files mean by the rows that had departed and are not back, and by those that hang on them
     */
    FileRun(
            Format format,
            FileSpec<?> file,
            boolean changes,
            boolean stays,
            Path folder,
            Renamings renamings,
            SchoolBook schools,
            DriftTally drifts,
            Past departed)
            throws IOException {
        this.file = file;
        this.targets = Hanging.targets(format, file);
        this.folder = folder;
        this.renamings = renamings;
        this.schools = schools;
        this.drifts = drifts;
        this.changes = changes;
        this.stays = stays;
        this.departed = departed;
        this.hangers = new Hangers(folder, departed, file.aboutDays() ? List.of() : targets);
    }

    FileTally tally() {
        return tally;
    }

    /** Returns the counts without the rows that hang on others which had departed; all of them where none does. */
    FileTally others() {
        return others;
    }

    HangingRows removed() {
        return removed;
    }

    void compare(Snapshot earlier, Snapshot later, Identities identities, Past past) throws IOException {
        try (hangers;
                SecondLook look = new SecondLook(folder);
                Parents parents = new Parents(folder);
                Orphans orphans =
                        new Orphans(folder, past, targets, (row, orphaned) -> removed(row, orphaned, parents, past))) {
            merge(earlier, later, look);
            if (!file.aboutDays() && !changes) {
                look.atKeys(this::rekeyed);
                look.atTheRest(renamings.of(targets), school -> null, this::rekeyed);
                schools.settle();
                look.atTheRest(renamings.of(targets), schools::now, this::rekeyed);
            }
            schools.settle();
            look.drain(leftover -> {
                if (leftover.side() == Side.ADDED) {
                    tally.add(Fate.ADDED, null, leftover.row().school());
                } else if (leftover.row().departs()) {
                    count(Fate.PAST, leftover.row(), null);
                    past.add(file.name(), leftover.row().identity());
                } else {
                    orphans.add(leftover);
                }
            });
            orphans.tell();
            if (!targets.isEmpty()) {
                removed = parents.count(targets.get(0), renamings, identities);
            }
            others = new FileTally(tally);
            hangers.takeFrom(others, identity -> departed.add(file.name(), identity));
        }
    }

    private void removed(SnapshotRow row, boolean orphaned, Parents parents, Past past) throws IOException {
        count(orphaned ? Fate.ORPHANED : Fate.REMOVED, row, null);
        parents.add(row.parent());
        if (orphaned) {
            past.add(file.name(), row.identity());
        }
    }

    /** Counts a row of the earlier set, by the school that it has now. */
    private void count(Fate fate, SnapshotRow row, @Nullable RowDigest school) throws IOException {
        tally.add(fate, row.school(), school);
        if (!row.departs()) {
            hangers.add(fate, row, school);
        } else if (fate != Fate.BACK) {
            departed.add(file.name(), row.identity());
        }
    }

    private void merge(Snapshot earlier, Snapshot later, SecondLook look) throws IOException {
        try (Rows before = Rows.of(earlier, file.name());
                Rows now = Rows.of(later, file.name())) {
            SnapshotRow left = before.read();
            SnapshotRow right = now.read();
            while (left != null || right != null) {
                int order = left == null ? 1 : right == null ? -1 : left.key().compareTo(right.key());
                if (order == 0 && left != null && right != null) {
                    both(left, right);
                } else if (order < 0 && left != null) {
                    earlier(left, look);
                } else if (right != null) {
                    later(right, look);
                }
                left = order <= 0 ? before.read() : left;
                right = order >= 0 ? now.read() : right;
            }
        }
    }

    private void both(SnapshotRow left, SnapshotRow right) throws IOException {
        if (left.departs() && !right.departs()) {
            back(left, right);
        } else {
            count(fate(left, right), left, right.school());
        }
        if (!changes) {
            schools.same(left.school(), right.school());
        }
    }

    private static Fate fate(SnapshotRow left, SnapshotRow right) {
        if (right.departs() && !left.departs()) {
            return Fate.DEPARTED;
        }
        boolean same = left.content().equals(right.content());
        if (left.departs() && right.departs()) {
            return same ? Fate.STILL : Fate.STILL_CHANGED;
        }
        return same ? Fate.UNCHANGED : Fate.CHANGED;
    }

    /** Whoever had departed is there anew. */
    private void back(SnapshotRow left, SnapshotRow right) throws IOException {
        count(Fate.BACK, left, null);
        tally.add(Fate.ADDED, null, right.school());
    }

    private void earlier(SnapshotRow row, SecondLook look) throws IOException {
        if (stays && row.departs()) {
            count(Fate.PAST, row, null);
        } else if (stays) {
            count(Fate.UNCHANGED, row, row.school());
            schools.stays(row.school());
        } else {
            look.add(new Leftover(Side.REMOVED, row));
        }
    }

    /** Whoever deletes a row says that it was there. */
    private void later(SnapshotRow row, SecondLook look) throws IOException {
        if (changes && row.departs()) {
            tally.add(Fate.DEPARTED, row.school(), row.school());
            hangers.add(Fate.DEPARTED, row, row.school());
        } else {
            look.add(new Leftover(Side.ADDED, row));
        }
    }

    private void rekeyed(@Nullable KeyChange change, Pair pair) throws IOException {
        if (pair.before().departs() && !pair.now().departs()) {
            back(pair.before(), pair.now());
        } else {
            Fate fate = pair.before().departs() ? Fate.STILL_REKEYED : Fate.REKEYED;
            count(fate, pair.before(), pair.now().school());
        }
        schools.same(pair.before().school(), pair.now().school());
        if (pair.certain()) {
            renamings.add(file.name(), pair.before().identity(), pair.now().identity());
        }
        Pattern pattern = change == null ? Pattern.REKEYED : change.pattern(pair.before(), pair.now());
        if (pattern == null) {
            drifts.addZeros(file.name());
        } else {
            drifts.add(pattern, file.name());
        }
    }

    /** The rows of a file, or none where a set does not have it. */
    private record Rows(@Nullable SnapshotRows rows) implements AutoCloseable {
        static Rows of(Snapshot snapshot, String name) throws IOException {
            boolean there = snapshot.files().stream().map(SnapshotFile::name).anyMatch(name::equals);
            return new Rows(there ? snapshot.open(name) : null);
        }

        @Nullable
        SnapshotRow read() throws IOException {
            return rows == null ? null : rows.read();
        }

        @Override
        public void close() throws IOException {
            if (rows != null) {
                rows.close();
            }
        }
    }
}
