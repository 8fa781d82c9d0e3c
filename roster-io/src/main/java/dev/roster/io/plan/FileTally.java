package dev.roster.io.plan;

import dev.roster.io.plan.Fates.Fate;
import dev.roster.io.snapshot.RowDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what became of the rows of one file, by their schools. */
final class FileTally {
    private final Map<Pair, Fates> fates = new HashMap<>();

    /** The schools of a row before and now. */
    private record Pair(
            @Nullable RowDigest before, @Nullable RowDigest now) {}

    FileTally() {}

    /** Makes one that goes on from another. */
    FileTally(FileTally other) {
        other.fates.forEach((pair, rows) -> of(fates, pair).add(rows));
    }

    void add(Fate fate, @Nullable RowDigest before, @Nullable RowDigest now) {
        of(fates, new Pair(before, now)).add(fate, 1);
    }

    /** Takes back what was added of a row that had not departed before. */
    void take(Fate fate, @Nullable RowDigest before, @Nullable RowDigest now) {
        of(fates, new Pair(before, now)).add(fate, -1);
    }

    /** Returns the counts of the whole file. */
    Counts counts() {
        Fates all = new Fates();
        fates.values().forEach(all::add);
        return all.counts();
    }

    /**
     * Returns the counts of the schools that have rows, in the order of their numbers. A row of another school than before
     * is gone there and new here.
     */
    List<SchoolDifference> schools(SchoolBook book) {
        Map<RowDigest, Fates> bySchool = bySchool(book);
        List<RowDigest> order = book.order();
        Map<RowDigest, Long> lines = book.lines();
        Map<RowDigest, Long> earlier = book.earlierLines();
        Set<RowDigest> there = book.there();
        List<SchoolDifference> schools = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            RowDigest school = order.get(i);
            Fates own = bySchool.get(school);
            if (own != null && !own.none()) {
                Long line = lines.get(school);
                schools.add(new SchoolDifference(
                        i + 1,
                        line,
                        line == null ? earlier.get(school) : null,
                        there.contains(school),
                        own.counts(),
                        own.moved()));
            }
        }
        return schools;
    }

    private Map<RowDigest, Fates> bySchool(SchoolBook book) {
        Map<RowDigest, Fates> bySchool = new HashMap<>();
        fates.forEach((pair, rows) -> {
            RowDigest before = book.now(pair.before());
            RowDigest now = pair.now();
            if (now != null && now.equals(before)) {
                of(bySchool, now).add(rows);
                return;
            }
            if (before != null) {
                of(bySchool, before).addLeft(rows);
            }
            if (now != null) {
                of(bySchool, now).addCome(rows);
            }
        });
        return bySchool;
    }

    private static <K> Fates of(Map<K, Fates> all, K one) {
        return all.computeIfAbsent(one, none -> new Fates());
    }
}
