package dev.roster.io.plan;

import dev.roster.io.plan.Leftover.Side;
import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of both sides that have something in common, from which pairs are taken. */
final class Gathered {
    private static final RowDigest ANY = new RowDigest(1, 1);

    private final List<SnapshotRow> removed = new ArrayList<>();
    private final List<SnapshotRow> added = new ArrayList<>();

    /**
     * A row before and now.
     *
     * @param certain whether it is that row, and not one of several alike
     */
    record Pair(SnapshotRow before, SnapshotRow now, boolean certain) {}

    void add(Leftover leftover) {
        (leftover.side() == Side.REMOVED ? removed : added).add(leftover.row());
    }

    int size() {
        return removed.size() + added.size();
    }

    boolean onBothSides() {
        return !removed.isEmpty() && !added.isEmpty();
    }

    /** Takes the rows that alone have something on both sides. */
    List<Pair> alike(
            Function<SnapshotRow, @Nullable RowDigest> before, Function<SnapshotRow, @Nullable RowDigest> now) {
        Map<RowDigest, List<SnapshotRow>> by = by(added, now);
        List<Pair> pairs = new ArrayList<>();
        by(removed, before).forEach((digest, rows) -> {
            List<SnapshotRow> others = by.getOrDefault(digest, List.of());
            if (rows.size() == 1 && others.size() == 1) {
                pairs.add(new Pair(rows.get(0), others.get(0), true));
            }
        });
        take(pairs);
        return pairs;
    }

    /** Takes the two rows that are left, if there is one on each side. */
    List<Pair> only() {
        return alike(row -> ANY, row -> ANY);
    }

    /** Takes the rows of which as many have something on one side as on the other; nobody can say which is which. */
    List<Pair> asMany(
            Function<SnapshotRow, @Nullable RowDigest> before, Function<SnapshotRow, @Nullable RowDigest> now) {
        Map<RowDigest, List<SnapshotRow>> by = by(added, now);
        List<Pair> pairs = new ArrayList<>();
        by(removed, before).forEach((digest, rows) -> {
            List<SnapshotRow> others = by.getOrDefault(digest, List.of());
            for (int i = 0; rows.size() == others.size() && i < rows.size(); i++) {
                pairs.add(new Pair(rows.get(i), others.get(i), false));
            }
        });
        take(pairs);
        return pairs;
    }

    private static Map<RowDigest, List<SnapshotRow>> by(
            List<SnapshotRow> rows, Function<SnapshotRow, @Nullable RowDigest> what) {
        Map<RowDigest, List<SnapshotRow>> by = new HashMap<>();
        for (SnapshotRow row : rows) {
            RowDigest digest = what.apply(row);
            if (digest != null) {
                by.computeIfAbsent(digest, none -> new ArrayList<>()).add(row);
            }
        }
        return by;
    }

    private void take(List<Pair> pairs) {
        Set<SnapshotRow> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Pair pair : pairs) {
            taken.add(pair.before());
            taken.add(pair.now());
        }
        removed.removeIf(taken::contains);
        added.removeIf(taken::contains);
    }

    /** Returns whether the rows say more than their keys. */
    boolean rest() {
        return removed.stream().allMatch(row -> row.rest() != null);
    }

    /** Returns whether the rows hang on others. */
    boolean hang() {
        return added.stream().allMatch(row -> row.parent() != null);
    }

    /** Takes what is left. */
    List<Leftover> left() {
        List<Leftover> rest = new ArrayList<>();
        removed.forEach(row -> rest.add(new Leftover(Side.REMOVED, row)));
        added.forEach(row -> rest.add(new Leftover(Side.ADDED, row)));
        removed.clear();
        added.clear();
        return rest;
    }
}
