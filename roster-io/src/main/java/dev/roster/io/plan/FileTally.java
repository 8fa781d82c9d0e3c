package dev.roster.io.plan;

import dev.roster.io.snapshot.RowDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what became of the rows of one file, by their schools. */
final class FileTally {
    private final Map<Pair, long[]> counts = new HashMap<>();

    /** What became of a row. */
    enum Fate {
        UNCHANGED,
        CHANGED,
        REKEYED,
        REMOVED,
        ADDED
    }

    /** The schools of a row before and now. */
    private record Pair(
            @Nullable RowDigest before, @Nullable RowDigest now) {}

    void add(Fate fate, @Nullable RowDigest before, @Nullable RowDigest now) {
        counts.computeIfAbsent(new Pair(before, now), none -> new long[Fate.values().length])[fate.ordinal()]++;
    }

    /** Returns the counts of the whole file. */
    Counts counts() {
        long[] all = new long[Fate.values().length];
        for (long[] each : counts.values()) {
            for (int i = 0; i < all.length; i++) {
                all[i] += each[i];
            }
        }
        return counts(all);
    }

    private static Counts counts(long[] fates) {
        long both = fates[Fate.UNCHANGED.ordinal()] + fates[Fate.CHANGED.ordinal()] + fates[Fate.REKEYED.ordinal()];
        return new Counts(
                both + fates[Fate.REMOVED.ordinal()],
                both + fates[Fate.ADDED.ordinal()],
                fates[Fate.ADDED.ordinal()],
                fates[Fate.CHANGED.ordinal()],
                fates[Fate.REMOVED.ordinal()],
                fates[Fate.REKEYED.ordinal()]);
    }

    /** Returns the counts of the schools that have rows, in their order; a row of another school than before is gone there and new here. */
    List<SchoolDifference> schools(SchoolBook book) {
        Map<RowDigest, long[]> bySchool = new HashMap<>();
        counts.forEach((pair, fates) -> {
            RowDigest before = book.now(pair.before());
            RowDigest now = pair.now();
            for (Fate fate : Fate.values()) {
                long rows = fates[fate.ordinal()];
                if (now != null && now.equals(before)) {
                    add(bySchool, now, fate, rows);
                } else {
                    add(bySchool, before, Fate.REMOVED, fate == Fate.ADDED ? 0 : rows);
                    add(bySchool, now, Fate.ADDED, fate == Fate.REMOVED ? 0 : rows);
                }
            }
        });
        List<RowDigest> order = book.order();
        Map<RowDigest, Long> lines = book.lines();
        Set<RowDigest> there = book.there();
        List<SchoolDifference> schools = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            RowDigest school = order.get(i);
            long[] fates = bySchool.get(school);
            if (fates != null) {
                schools.add(new SchoolDifference(i + 1, lines.get(school), there.contains(school), counts(fates)));
            }
        }
        return schools;
    }

    private static void add(Map<RowDigest, long[]> schools, @Nullable RowDigest school, Fate fate, long rows) {
        if (school != null && rows > 0) {
            schools.computeIfAbsent(school, none -> new long[Fate.values().length])[fate.ordinal()] += rows;
        }
    }
}
